package io.laurel.cli;

import io.laurel.AwardPolicy;

/** How commands load the policy they are given. */
@FunctionalInterface
interface PolicyLoading {
  AwardPolicy load(PolicyArgument policy);
}
