package io.laurel.ranking;

import io.laurel.Explanation;
import io.laurel.policy.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Sets contenders apart by the places judges gave: by majority in one component or by the skating
 * system. The places are those among all who are ranked together, whoever is tied.
 */
public final class ByPlaces implements Step {

  private final Key key;
  private final Ballots ballots;
  private final Map<String, List<Contender>> groups = new HashMap<>();
  private final Map<String, List<Part>> results = new HashMap<>();

  /**
   * @param key of source MAJORITY or SKATING
   * @param contenders all contenders of the ranking
   * @param ballots gives as many places for each contender
   */
  public ByPlaces(Key key, List<Contender> contenders, Ballots ballots) {
    this.key = key;
    this.ballots = ballots;
    contenders.forEach(c -> groups.computeIfAbsent(c.group(), g -> new ArrayList<>()).add(c));
  }

  @Override
  public List<Part> split(List<Contender> tied) {
    String group = tied.get(0).group();
    List<Part> result = results.computeIfAbsent(group, this::result);
    Set<Contender> wanted = new HashSet<>(tied);
    return result.stream()
        .map(p -> new Part(p.members().stream().filter(wanted::contains).toList(), p.reasons()))
        .filter(p -> !p.members().isEmpty())
        .toList();
  }

  private List<Part> result(String group) {
    List<Contender> all = Objects.requireNonNull(groups.get(group));
    for (String component : key.names()) {
      int judges = ballots.places(all.get(0), component).length;
      if (judges == 0
          || all.stream().anyMatch(c -> ballots.places(c, component).length != judges)) {
        return List.of(new Part(all, List.of())); // whoever gives the ballots has told why
      }
    }
    return key.source() == Key.Source.MAJORITY ? majority(all) : skating(all);
  }

  private List<Part> majority(List<Contender> all) {
    MajorityPlacing placing = new MajorityPlacing(all, key.name(), ballots);
    all.forEach(c -> c.work(single(c, key.name(), placing)));
    return placing.order().stream()
        .map(
            members ->
                new Part(members, List.of(new Reason(key.title(), placing.text(members.get(0))))))
        .toList();
  }

  private List<Part> skating(List<Contender> all) {
    SkatingPlacing placing = new SkatingPlacing(all, key.names(), ballots);
    for (Contender one : all) {
      for (int i = 0; i < key.names().size(); i++) {
        one.work(single(one, key.names().get(i), placing.placing(i)));
      }
      String added =
          String.join(" + ", placing.places(one).stream().map(Object::toString).toList());
      for (Reason reason : placing.reasons(one)) {
        String expression = reason.step().equals("rule-9") ? added : reason.value();
        one.work(new Explanation.Step(reason.step(), expression, reason.value(), null));
      }
    }
    return placing.order().stream()
        .map(members -> new Part(members, placing.reasons(members.get(0))))
        .toList();
  }

  private Explanation.Step single(Contender one, String component, MajorityPlacing placing) {
    String marks = MajorityPlacing.listed(ballots.places(one, component));
    return new Explanation.Step(
        component, marks + " (" + placing.text(one) + ")", placing.place(one).toText(), null);
  }
}
