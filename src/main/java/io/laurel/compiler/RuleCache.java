package io.laurel.compiler;

import io.laurel.sandbox.AllowList;
import io.laurel.sandbox.CodeCheck;
import io.laurel.sandbox.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the checked classes of policies in a folder, so that a policy that has not changed is not
 * compiled again. A file is used when it was signed with the key of the folder, was compiled from
 * the same texts by the same library for the same list of what is allowed, and its classes pass the
 * check every policy passes. Everything else is as if it were not there; a file with code that is
 * not allowed is reported. Nothing that is wrong with the folder is an error. Safe for use by
 * several threads and processes.
 */
public final class RuleCache {

  private static final Logger LOG = LoggerFactory.getLogger(RuleCache.class);
  private static final String MAC = "HmacSHA256";
  private static final int SIGNATURE = 32;
  private static final int MOST_TOLD = 5;

  private final CacheFolder folder;
  private final Consumer<String> warnings;

  public RuleCache(Path folder) {
    this(folder, LOG::warn);
  }

  /**
   * @param warnings takes what is reported
   */
  RuleCache(Path folder, Consumer<String> warnings) {
    this.folder = new CacheFolder(folder);
    this.warnings = warnings;
  }

  /** The rules of a policy, if they are kept and may be used. */
  public Optional<CompiledRules> find(PolicyFiles files, AllowList allowed) {
    Optional<Origin> origin = origin(files, allowed);
    try {
      return origin.isEmpty() ? Optional.empty() : find(origin.get(), allowed);
    } catch (IOException | RuntimeException e) {
      LOG.info("The compiled rules of policy `{}` can not be read.", files.name(), e);
      return Optional.empty();
    }
  }

  private Optional<CompiledRules> find(Origin origin, AllowList allowed) throws IOException {
    String name = name(origin);
    Optional<byte[]> found = folder.read(name);
    if (found.isEmpty() || found.get().length < SIGNATURE) {
      return Optional.empty();
    }
    byte[] bytes = Arrays.copyOfRange(found.get(), SIGNATURE, found.get().length);
    Optional<CompiledRules> rules =
        isSigned(found.get(), bytes)
            ? CompiledRulesFile.read(new ByteArrayInputStream(bytes), origin)
            : Optional.empty();
    List<Refusal> refusals =
        rules
            .map(known -> refusals(known.classes(), allowed))
            .orElseGet(() -> refusals(CompiledRulesFile.classes(bytes), allowed));
    if (refusals.stream().allMatch(Refusal::isDamage)) {
      return rules.filter(known -> refusals.isEmpty());
    }
    report(folder.file(name), refusals);
    return Optional.empty();
  }

  private boolean isSigned(byte[] file, byte[] bytes) throws IOException {
    Optional<byte[]> key = folder.key();
    return key.isPresent()
        && MessageDigest.isEqual(sign(key.get(), bytes), Arrays.copyOf(file, SIGNATURE));
  }

  private void report(Path file, List<Refusal> refusals) {
    String what =
        refusals.stream()
            .filter(refusal -> !refusal.isDamage())
            .map(refusal -> "`" + refusal.subject() + "`")
            .distinct()
            .limit(MOST_TOLD)
            .collect(Collectors.joining(", "));
    warnings.accept(
        "`" + file + "` has code that no policy may have (" + what + ") and is not used.");
  }

  /** What the classes of a file that may come from anybody may not do. */
  private static List<Refusal> refusals(
      List<Map.Entry<String, byte[]>> classes, AllowList allowed) {
    Map<String, byte[]> byName = new TreeMap<>();
    for (Map.Entry<String, byte[]> each : classes) {
      if (byName.put(each.getKey(), each.getValue()) != null) {
        return List.of(new Refusal(each.getKey(), 0, Refusal.Kind.OWN_TYPE, each.getKey()));
      }
    }
    return refusals(byName, allowed);
  }

  private static List<Refusal> refusals(Map<String, byte[]> classes, AllowList allowed) {
    for (String name : classes.keySet()) {
      if (TreeForm.isTaken(name.substring(0, Math.max(0, name.lastIndexOf('.'))))) {
        return List.of(new Refusal(name, 0, Refusal.Kind.OWN_TYPE, name));
      }
    }
    return CodeCheck.of(classes, allowed);
  }

  /** Keeps the rules of a policy. */
  public void keep(PolicyFiles files, AllowList allowed, CompiledRules rules) {
    Optional<Origin> origin = origin(files, allowed);
    try {
      if (origin.isPresent()) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CompiledRulesFile.write(rules, origin.get(), out);
        byte[] bytes = out.toByteArray();
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes(sign(folder.needKey(), bytes));
        signed.writeBytes(bytes);
        folder.write(name(origin.get()), signed.toByteArray());
      }
    } catch (IOException | RuntimeException e) {
      LOG.info("The compiled rules of policy `{}` can not be kept.", files.name(), e);
    }
  }

  /** The file a policy is kept in. */
  Optional<Path> file(PolicyFiles files, AllowList allowed) {
    return origin(files, allowed).map(RuleCache::name).map(folder::file);
  }

  /** What rules are compiled from: all that makes a difference to their classes. */
  static Optional<Origin> origin(PolicyFiles files, AllowList allowed) {
    return files
        .texts()
        .flatMap(
            texts ->
                ShippedRules.libraryBuild()
                    .map(
                        library ->
                            new Origin(
                                library
                                    + " for Java "
                                    + Runtime.version().feature()
                                    + ", allowed "
                                    + hex(allowed.description()),
                                texts)));
  }

  private static String name(Origin origin) {
    return HexFormat.of().formatHex(Sha256.of(origin.bytes()));
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  static byte[] sign(byte[] key, byte[] bytes) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA-256.", e);
    }
  }
}
