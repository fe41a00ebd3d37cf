package io.laurel.compiler;

import io.laurel.policy.Adjustment;
import io.laurel.policy.Apportionment;
import io.laurel.policy.Award;
import io.laurel.policy.AwardOrder;
import io.laurel.policy.Cap;
import io.laurel.policy.Category;
import io.laurel.policy.Choices;
import io.laurel.policy.Composition;
import io.laurel.policy.Contest;
import io.laurel.policy.DirectPlace;
import io.laurel.policy.Disqualified;
import io.laurel.policy.Entry;
import io.laurel.policy.EntryLimit;
import io.laurel.policy.Guarantee;
import io.laurel.policy.Guest;
import io.laurel.policy.Ineligible;
import io.laurel.policy.InvalidRound;
import io.laurel.policy.Judge;
import io.laurel.policy.Merge;
import io.laurel.policy.NoSkipping;
import io.laurel.policy.NobodyLeftOut;
import io.laurel.policy.Normalisation;
import io.laurel.policy.NotAdmitted;
import io.laurel.policy.Note;
import io.laurel.policy.Objection;
import io.laurel.policy.Organisation;
import io.laurel.policy.Panel;
import io.laurel.policy.Part;
import io.laurel.policy.Person;
import io.laurel.policy.PrizeLimit;
import io.laurel.policy.Proposal;
import io.laurel.policy.Qualified;
import io.laurel.policy.Ranking;
import io.laurel.policy.ResultCode;
import io.laurel.policy.Round;
import io.laurel.policy.Ruling;
import io.laurel.policy.Score;
import io.laurel.policy.Series;
import io.laurel.policy.Share;
import io.laurel.policy.Standing;
import io.laurel.policy.Status;
import io.laurel.policy.Supernumerary;
import io.laurel.policy.TeamScore;
import io.laurel.policy.Tier;
import io.laurel.policy.TierClosed;
import io.laurel.policy.Withdrawn;
import io.laurel.sandbox.AllowList;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words rule authors may use, for messages about those they may not. */
public final class Vocabulary {

  private static final Map<String, Class<?>> FACTS =
      Stream.of(
              Adjustment.class,
              Apportionment.class,
              Award.class,
              AwardOrder.class,
              Cap.class,
              Category.class,
              Composition.class,
              Contest.class,
              DirectPlace.class,
              Disqualified.class,
              Entry.class,
              EntryLimit.class,
              Guarantee.class,
              Guest.class,
              Ineligible.class,
              InvalidRound.class,
              Judge.class,
              Merge.class,
              NotAdmitted.class,
              Normalisation.class,
              NoSkipping.class,
              NobodyLeftOut.class,
              Note.class,
              Objection.class,
              Organisation.class,
              Panel.class,
              Part.class,
              Person.class,
              PrizeLimit.class,
              Proposal.class,
              Qualified.class,
              Ranking.class,
              ResultCode.class,
              Round.class,
              Ruling.class,
              Score.class,
              Series.class,
              Share.class,
              Standing.class,
              Status.class,
              TeamScore.class,
              Supernumerary.class,
              Tier.class,
              TierClosed.class,
              Withdrawn.class)
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

  private static final Set<String> COMMON =
      Set.of("equals", "hashCode", "toString", "compareTo", "valueOf", "values");
  private static final Pattern SIMPLE = Pattern.compile("[A-Z]\\w*");

  private Vocabulary() {}

  /** Names of facts and conclusions. */
  public static Set<String> facts() {
    return FACTS.keySet();
  }

  /** The class of a fact or conclusion. */
  public static Optional<Class<?>> type(String fact) {
    return Optional.ofNullable(FACTS.get(fact));
  }

  /** Whether what a condition reads of a fact is a whole number. */
  public static boolean isWhole(String fact, String property) {
    String getter = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
    return type(fact).stream()
        .flatMap(c -> Arrays.stream(c.getMethods()))
        .filter(m -> m.getName().equals(property) || m.getName().equals("get" + getter))
        .anyMatch(m -> m.getReturnType() == int.class || m.getReturnType() == long.class);
  }

  /** Names of choices, such as {@code HALF_UP}. */
  static Set<String> choices() {
    return Arrays.stream(Choices.class.getFields()).map(Field::getName).collect(Collectors.toSet());
  }

  /** Names of the choices of one kind, such as {@code OnTie}; none when there is no such kind. */
  static Set<String> choices(String kind) {
    return Arrays.stream(Choices.class.getFields())
        .filter(f -> f.getType().getSimpleName().equals(kind))
        .map(Field::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Names of the methods of a fact or another type of the vocabulary; none of any other. */
  static Set<String> methods(String type) {
    return methods(type, method -> true);
  }

  /** Names of the methods a conclusion can begin with. */
  static Set<String> beginnings(String type) {
    return methods(type, method -> Modifier.isStatic(method.getModifiers()));
  }

  /** What a method of a type takes, as the compiler would write it; empty for no such method. */
  static String parameters(String type, String name) {
    return Arrays.stream(classOf(type).getMethods())
        .filter(m -> m.getName().equals(name))
        .min(Comparator.comparingInt(Method::getParameterCount))
        .map(m -> Arrays.stream(m.getParameterTypes()).map(Class::getSimpleName))
        .map(kinds -> kinds.collect(Collectors.joining(", ")))
        .orElse("");
  }

  /** Of types that are not of the vocabulary, what the allow-list names. */
  private static Set<String> allowed(String type) {
    Set<String> names = new TreeSet<>();
    for (String line : AllowList.text().lines().toList()) {
      if (line.startsWith("[generated]")) {
        break;
      }
      String[] words = line.split("\\s+", -1);
      if (words[0].endsWith("." + type)) {
        for (int i = 1; i < words.length; i++) {
          names.add(words[i].replaceFirst("\\(.*", ""));
        }
      }
    }
    names.removeIf(n -> n.startsWith(".") || n.equals("new") || COMMON.contains(n));
    return names;
  }

  private static Set<String> methods(String type, Predicate<Method> wanted) {
    if (classOf(type) == Object.class) {
      return allowed(type);
    }
    Set<String> names = new TreeSet<>();
    for (Method method : classOf(type).getMethods()) {
      boolean common =
          method.getDeclaringClass() == Object.class || COMMON.contains(method.getName());
      if (!common && wanted.test(method)) {
        names.add(method.getName());
      }
    }
    return names;
  }

  private static Class<?> classOf(String name) {
    Class<?> fact = FACTS.get(name);
    if (fact != null || !SIMPLE.matcher(name).matches()) {
      return fact == null ? Object.class : fact;
    }
    try {
      return Class.forName(Entry.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException | LinkageError e) {
      return Object.class;
    }
  }

  /** Names of what a condition may read of a fact; none when there is no such fact. */
  static Set<String> properties(String fact) {
    Set<String> names = new TreeSet<>();
    for (String method : methods(fact, method -> !Modifier.isStatic(method.getModifiers()))) {
      String property = method.replaceFirst("^(get|is)(?=[A-Z])", "");
      names.add(property.substring(0, 1).toLowerCase(Locale.ROOT) + property.substring(1));
    }
    return names;
  }
}
