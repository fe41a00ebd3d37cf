package io.laurel.policy;

import io.laurel.Attributes;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of the contest. Entrants without one have {@link #NONE}, which equals no
 * organisation of the contest and is never limited.
 */
public final class Organisation extends Described {

  /** The organisation of the unaffiliated. */
  public static final Organisation NONE =
      new Organisation(io.laurel.Organisation.of("", ""), null, message -> {});

  private final io.laurel.Organisation given;
  private final @Nullable Organisation parent;
  private final Consumer<String> faults;

  /** Made by the engine. */
  public Organisation(
      io.laurel.Organisation given, @Nullable Organisation parent, Consumer<String> faults) {
    this.given = given;
    this.parent = parent;
    this.faults = faults;
  }

  /** What tells it apart from every other organisation; empty for {@code NONE}. */
  public String getId() {
    return given.id();
  }

  /** Its name as printed. */
  public String getName() {
    return given.name();
  }

  /** The organisation it belongs to, or itself when it belongs to none. */
  public Organisation getParent() {
    return parent == null ? this : parent;
  }

  /** Whether it belongs to another organisation. */
  public boolean isBranch() {
    return parent != null;
  }

  /** Whether this is {@code other} or lies anywhere beneath it. */
  public boolean isWithin(Organisation other) {
    return equals(other) || (parent != null && parent.isWithin(other));
  }

  /** Whether entrants name this organisation; false only for {@link #NONE}. */
  public boolean isGiven() {
    return !given.id().isEmpty();
  }

  @Override
  Attributes attributes() {
    return given.attributes();
  }

  @Override
  @Nullable LocalDate today() {
    return null;
  }

  @Override
  Consumer<String> faults() {
    return faults;
  }

  @Override
  String who() {
    return "Organisation `" + getId() + "`";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Organisation that && that.getId().equals(getId());
  }

  @Override
  public int hashCode() {
    return getId().hashCode();
  }

  @Override
  public String toString() {
    return getName();
  }
}
