package io.laurel;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The bytes a contest's fingerprint is taken of, in an order of their own: each text as the number
 * of its UTF-8 bytes (four bytes, the highest first) and these bytes, each list as its size and its
 * values, what is not there as the number -1, numbers as their shortest plain decimal.
 */
final class ContestFingerprint {

  private static final int BLOCK = 1 << 13;

  private final MessageDigest digest;
  private final byte[] block = new byte[BLOCK];
  private int used;

  private ContestFingerprint(MessageDigest digest) {
    this.digest = digest;
  }

  static String of(Contest contest) {
    try {
      ContestFingerprint fingerprint = new ContestFingerprint(MessageDigest.getInstance("SHA-256"));
      fingerprint.contest(contest);
      return fingerprint.hex();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String hex() {
    digest.update(block, 0, used);
    return HexFormat.of().formatHex(digest.digest());
  }

  private void contest(Contest contest) {
    text("laurel-contest-1");
    text(contest.name());
    text(contest.date().map(Object::toString).orElse(null));
    attributes(contest.attributes());
    each(List.copyOf(contest.organisations().values()), ContestFingerprint::organisation);
    texts(contest.categories());
    texts(contest.rounds());
    each(List.copyOf(contest.components().values()), ContestFingerprint::component);
    each(List.copyOf(contest.judges().values()), ContestFingerprint::judge);
    each(contest.juries(), ContestFingerprint::jury);
    each(contest.entrants(), ContestFingerprint::entrant);
    each(contest.marks(), ContestFingerprint::mark);
    each(contest.rulings(), ContestFingerprint::ruling);
  }

  private void organisation(Organisation organisation) {
    text(organisation.id());
    text(organisation.name());
    text(organisation.parent());
    attributes(organisation.attributes());
  }

  private void component(Component component) {
    text(component.name());
    decimal(component.lowest());
    decimal(component.highest());
    decimal(component.step());
  }

  private void judge(Judge judge) {
    text(judge.id());
    text(judge.name());
    text(judge.organisation());
  }

  private void jury(Jury jury) {
    text(jury.round());
    text(jury.category());
    texts(sorted(jury.judges()));
  }

  private void entrant(Entrant entrant) {
    text(entrant.id());
    text(entrant.name());
    text(entrant.kind().name());
    text(entrant.organisation());
    texts(sorted(entrant.partners()));
    text(entrant.category());
    texts(sorted(entrant.members()));
    attributes(entrant.attributes());
  }

  private void mark(Mark mark) {
    text(mark.entrant());
    text(mark.judge());
    text(mark.component());
    text(mark.round());
    text(mark.state().name());
    decimal(mark.value());
    text(mark.code());
  }

  private void ruling(Ruling ruling) {
    text(ruling.decides());
    texts(ruling.order());
    decimal(ruling.value());
    text(ruling.author());
    text(ruling.time());
    text(ruling.reason());
  }

  private void attributes(Attributes attributes) {
    number(attributes.size());
    attributes.forEach(
        (name, value) -> {
          text(name);
          text(value);
        });
  }

  private static List<String> sorted(List<String> texts) {
    return texts.size() < 2 ? texts : texts.stream().sorted().toList();
  }

  private <T> void each(List<T> values, BiConsumer<ContestFingerprint, T> write) {
    number(values.size());
    values.forEach(value -> write.accept(this, value));
  }

  private void texts(List<String> texts) {
    each(texts, ContestFingerprint::text);
  }

  private void decimal(@Nullable BigDecimal value) {
    text(value == null ? null : value.stripTrailingZeros().toPlainString());
  }

  private void text(@Nullable String text) {
    if (text == null) {
      number(-1);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    bytes(bytes);
  }

  private void number(int number) {
    room(Integer.BYTES);
    block[used++] = (byte) (number >>> 24);
    block[used++] = (byte) (number >>> 16);
    block[used++] = (byte) (number >>> 8);
    block[used++] = (byte) number;
  }

  private void bytes(byte[] bytes) {
    if (bytes.length > BLOCK) {
      room(BLOCK);
      digest.update(bytes);
      return;
    }
    room(bytes.length);
    System.arraycopy(bytes, 0, block, used, bytes.length);
    used += bytes.length;
  }

  private void room(int bytes) {
    if (used + bytes > BLOCK) {
      digest.update(block, 0, used);
      used = 0;
    }
  }
}
