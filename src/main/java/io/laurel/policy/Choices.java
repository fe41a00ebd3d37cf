package io.laurel.policy;

import java.math.RoundingMode;

/**
 * What a policy has to choose where regulations differ. Nothing here is a default: a choice that
 * matters to the contest at hand and was not made stops the judgement with an error that names it.
 */
public final class Choices {

  private Choices() {}

  /** Which way a number is rounded. */
  public enum Rounding {
    /** Away from zero. */
    UP(RoundingMode.UP),
    /** Towards zero: truncate. */
    DOWN(RoundingMode.DOWN),
    /** To the nearest; a half goes up (四舍五入). */
    HALF_UP(RoundingMode.HALF_UP),
    /** To the nearest; a half goes to the even neighbour. */
    HALF_EVEN(RoundingMode.HALF_EVEN);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
      this.mode = mode;
    }

    /** The same as a {@link RoundingMode}. */
    public RoundingMode mode() {
      return mode;
    }
  }

  /** What a missing mark does. */
  public enum Missing {
    /** The contest can not be judged until it is there. */
    REFUSED,
    /** It is left out; the others count. */
    LEFT_OUT,
    /** It counts as a mark of zero. */
    AS_ZERO,
    /** All marks of that judge for the component leave, for every entrant of the category. */
    JUDGE_VOID,
    /** The entrant is not ranked. */
    UNRANKED
  }

  /** What happens to a mark outside the band a panel is confined to. */
  public enum Outside {
    /** The contest can not be judged until the mark is corrected. */
    REJECTED,
    /** It counts as the nearer end of the band. */
    CLAMPED
  }

  /** What happens when a judge gave a mark more often than allowed. */
  public enum Broken {
    /** The contest can not be judged until the judge's marks are corrected. */
    BALLOT_REJECTED,
    /** All marks of that judge for the component leave. */
    BALLOT_VOID
  }

  /** What is dropped from the marks of a panel for several components. */
  public enum Trimming {
    /** The highest and lowest marks of each component by itself. */
    EACH_CRITERION,
    /** The judges with the highest and lowest totals over the components, with all their marks. */
    JUDGE_TOTALS
  }

  /** Which marks count where several groups of them lie equally close together. */
  public enum EquallyClose {
    /** The highest of the groups. */
    HIGHER,
    /** The lowest of the groups. */
    LOWER
  }

  /** How often marks far from the mean are left out. */
  public enum Outliers {
    /** Once; the mean of the others is not looked at again. */
    ONCE,
    /** Until none is far from the mean of those that are left. */
    REPEATED
  }

  /** What a sum over fewer marks than the panel has judges counts. */
  public enum FewerMarks {
    /** As it is. */
    AS_IS,
    /** In proportion, as if all had marked. */
    SCALED_UP
  }

  /** What a percentage is taken of. */
  public enum PercentOf {
    /** The entrant's own sum, before any adjustment: 5 % off 91 leaves 86.45. */
    OWN_SCORE,
    /** The points that can be reached at most: 5 % off 91 of 100 leaves 86. */
    FULL_SCALE
  }

  /** What happens when a tied group does not fit into the places that are left. */
  public enum OnTie {
    /** All of the group win; later tiers keep their places. */
    ALL_IN,
    /**
     * None of the group win; the tier closes with the places empty, and they may win in a later
     * tier.
     */
    ALL_OUT,
    /** All of the group win; the places too many are taken from the next tiers. */
    TAKES_FROM_NEXT,
    /**
     * All win if that brings the number nearer to the places (or as near as leaving them out),
     * otherwise none.
     */
    NEAREST,
    /** People decide, by a play-off, a vote or a lot; until then the prize is pending. */
    DECISION
  }

  /** What happens to places that nobody may take although there were candidates. */
  public enum Vacancy {
    /** They stay vacant. */
    STAYS,
    /** They are added to the next tier. */
    ROLLS_DOWN
  }

  /** How ranks are numbered after a tie. */
  public enum Numbering {
    /** 1 2 2 4. */
    STANDARD,
    /** 1 2 2 3. */
    DENSE,
    /** 1 2 3 4: tied ones follow each other in order of entrant id, and share no rank. */
    SEQUENTIAL
  }

  /** From where a tie within a margin is measured. */
  public enum Reach {
    /** From the best of the group: all within the margin of that one are tied. */
    ANCHORED,
    /** From one to the next: the group goes on as long as neighbours are within the margin. */
    CHAINED
  }

  /** How those go on whom a head-to-head left tied, once a later step has set somebody apart. */
  public enum OnCycle {
    /**
     * Who is best in that step goes first; all others begin again with the first step, now among
     * themselves.
     */
    RESTART,
    /** The order of that step stands; those equal in it go on with the next one. */
    CONTINUE
  }

  /** Whose awards a limit counts, or which unit shares a quota. */
  public enum Unit {
    /** The entrant itself, over all tiers and categories. */
    ENTRANT,
    /** Each person; an entrant of several people counts for each of them. */
    PERSON,
    /** The organisation that sends the entrant. */
    ORGANISATION,
    /** The organisation's parent; an organisation without one stands for itself. */
    PARENT,
    /** The category. */
    CATEGORY
  }

  /** Which rank a candidate shows whom a limit passed over while a lower ranked one won. */
  public enum PassedOver {
    /** The one earned: 1st and 3rd win, the 2nd stays 2nd without a prize. */
    KEEPS_RANK,
    /** The one behind the last winner of the prize it was refused; the others move up. */
    RANKS_BEHIND
  }

  /** Whose turn it is when several tiers of one level are open and a limit spans them. */
  public enum Turn {
    /** One category after the other, in the order of the contest. */
    CATEGORY_ORDER,
    /** The highest score first; equal scores in order of category. */
    HIGHEST_SCORE,
    /**
     * The largest margin over the first place outside the tier's quota first, so the smallest
     * margin falls first; equal margins: the higher score, then the order of categories.
     */
    LARGEST_MARGIN,
    /** People say in which order, by a ruling {@code order:categories}, where it matters. */
    RULED_ORDER
  }

  /** How the fractions of proportional shares become places. */
  public enum SharingMethod {
    /** Everyone gets the whole part, the largest remainders get the places left. */
    LARGEST_REMAINDER,
    /** Place by place to the largest of weight / 1, 3, 5 …. */
    SAINTE_LAGUE,
    /** Place by place to the largest of weight / 1, 2, 3 …; favours large shares. */
    D_HONDT
  }

  /** Which of several tied candidates goes first when a limit lets only some of them win. */
  public enum InsideTie {
    /** People decide. */
    BY_DECISION,
    /** The lowest entrant id. */
    LOWEST_ID
  }

  /** What becomes of a unit with fewer results than count. */
  public enum TooFew {
    /** It is not ranked. */
    NOT_RANKED,
    /** Each missing result counts as zero. */
    ZERO_FOR_MISSING
  }

  /** What becomes of the entries of somebody who files more than a limit admits. */
  public enum Beyond {
    /** All the entries that count towards the limit are rejected. */
    ALL_REJECTED,
    /** Those filed last are rejected, as many as there are too many. */
    LATEST_REJECTED,
    /** The contest can not be judged until entries are withdrawn. */
    CONTEST_REFUSED
  }

  /** For whom an entry of several organisations (联合队) counts. */
  public enum Joint {
    /** For each of them in full. */
    EACH,
    /** Only for the one named first, as its organisation. */
    FIRST,
    /** For each of them an equal part. */
    DIVIDED,
    /** For none of them. */
    NONE;

    /** This choice where entries are counted in whole numbers. */
    Joint whole() {
      if (this == DIVIDED) {
        throw new IllegalArgumentException(
            "A limit counts whole entries: say `joint(EACH | FIRST | NONE)`.");
      }
      return this;
    }
  }

  /** Whether a step that was begun, but not completed, counts. */
  public enum Begun {
    /** A started step counts in full. */
    STARTED,
    /** Only completed steps count. */
    COMPLETED
  }

  /** What a standard deviation divides the sum of squares by. */
  public enum Spread {
    /** By the count: the numbers are all there are. */
    POPULATION,
    /** By the count less one: the numbers are a sample. */
    SAMPLE
  }

  /** How a column is brought to a given median. */
  public enum MedianFit {
    /** The same is added to each number. */
    SHIFTED,
    /** Each number is multiplied by the same. */
    SCALED
  }

  /** Which number takes the first place of a column. */
  public enum PlaceOrder {
    /** The highest. */
    HIGHEST_FIRST,
    /** The lowest: a time, a number of faults. */
    LOWEST_FIRST
  }

  /** Which place, or whose points, equal numbers of a column get. */
  public enum TiedPlaces {
    /** The mean of the places they occupy: 2.5 2.5. */
    AVERAGED,
    /** The best of the places they occupy: 2 2. */
    BEST
  }

  /** Of whom a share of places is. Only those in the scope of the tier are counted. */
  public enum Base {
    /** All entrants, whether they appeared or not (报名). */
    REGISTERED,
    /** Those who have a mark or a result code in the round (实际参赛). */
    STARTERS,
    /** Those who have a rank, with guests. */
    RANKED,
    /** Those who have a rank and may win. */
    AWARDABLE,
    /** Those who may win and whose published score is above zero. */
    ABOVE_ZERO
  }

  /** How many places there are when a policy allows from so many to so many. */
  public enum Filling {
    /** As many as are allowed. */
    MOST,
    /** As few as are allowed. */
    FEWEST,
    /** People decide; until then the prize is pending. */
    BY_RULING
  }

  /** Whether reserved or open places of a tier are filled first. */
  public enum Precedence {
    /** The reserved places first; who could win an open one may use up a reserved one. */
    RESERVED_FIRST,
    /** The open places first; the reserved ones go to those who won no open one. */
    OPEN_FIRST
  }

  /** What becomes of reserved places nobody they are kept for can take. */
  public enum Unfilled {
    /** They are open to all candidates. */
    TO_OPEN,
    /** They are added to the next reserve; those of the last one are open to all. */
    TO_NEXT_RESERVE,
    /** They stay empty. */
    LAPSES
  }

  /** Whether a place that is given directly is one of the places of its tier. */
  public enum Counting {
    /** One of them: the others compete for the rest. */
    WITHIN,
    /** On top of them: the others compete for all of them. */
    EXTRA
  }

  public static final Precedence RESERVED_FIRST = Precedence.RESERVED_FIRST;
  public static final Precedence OPEN_FIRST = Precedence.OPEN_FIRST;
  public static final Unfilled TO_OPEN = Unfilled.TO_OPEN;
  public static final Unfilled TO_NEXT_RESERVE = Unfilled.TO_NEXT_RESERVE;
  public static final Unfilled LAPSES = Unfilled.LAPSES;
  public static final Counting WITHIN = Counting.WITHIN;
  public static final Counting EXTRA = Counting.EXTRA;
  public static final Rounding UP = Rounding.UP;
  public static final Rounding DOWN = Rounding.DOWN;
  public static final Rounding HALF_UP = Rounding.HALF_UP;
  public static final Rounding HALF_EVEN = Rounding.HALF_EVEN;
  public static final Missing REFUSED = Missing.REFUSED;
  public static final Missing LEFT_OUT = Missing.LEFT_OUT;
  public static final Missing AS_ZERO = Missing.AS_ZERO;
  public static final OnTie ALL_IN = OnTie.ALL_IN;
  public static final OnTie ALL_OUT = OnTie.ALL_OUT;
  public static final OnTie TAKES_FROM_NEXT = OnTie.TAKES_FROM_NEXT;
  public static final OnTie NEAREST = OnTie.NEAREST;
  public static final OnTie DECISION = OnTie.DECISION;
  public static final Vacancy STAYS = Vacancy.STAYS;
  public static final Vacancy ROLLS_DOWN = Vacancy.ROLLS_DOWN;
  public static final Numbering STANDARD = Numbering.STANDARD;
  public static final Numbering DENSE = Numbering.DENSE;
  public static final Numbering SEQUENTIAL = Numbering.SEQUENTIAL;
  public static final Reach ANCHORED = Reach.ANCHORED;
  public static final Reach CHAINED = Reach.CHAINED;
  public static final OnCycle RESTART = OnCycle.RESTART;
  public static final OnCycle CONTINUE = OnCycle.CONTINUE;
  public static final Unit ENTRANT = Unit.ENTRANT;
  public static final Unit PERSON = Unit.PERSON;
  public static final Unit ORGANISATION = Unit.ORGANISATION;
  public static final Unit PARENT = Unit.PARENT;
  public static final Turn CATEGORY_ORDER = Turn.CATEGORY_ORDER;
  public static final Turn HIGHEST_SCORE = Turn.HIGHEST_SCORE;
  public static final Turn LARGEST_MARGIN = Turn.LARGEST_MARGIN;
  public static final Turn RULED_ORDER = Turn.RULED_ORDER;
  public static final Unit CATEGORY = Unit.CATEGORY;
  public static final PassedOver KEEPS_RANK = PassedOver.KEEPS_RANK;
  public static final PassedOver RANKS_BEHIND = PassedOver.RANKS_BEHIND;
  public static final SharingMethod LARGEST_REMAINDER = SharingMethod.LARGEST_REMAINDER;
  public static final SharingMethod SAINTE_LAGUE = SharingMethod.SAINTE_LAGUE;
  public static final SharingMethod D_HONDT = SharingMethod.D_HONDT;
  public static final InsideTie BY_DECISION = InsideTie.BY_DECISION;
  public static final InsideTie LOWEST_ID = InsideTie.LOWEST_ID;
  public static final TooFew NOT_RANKED = TooFew.NOT_RANKED;
  public static final TooFew ZERO_FOR_MISSING = TooFew.ZERO_FOR_MISSING;
  public static final Beyond ALL_REJECTED = Beyond.ALL_REJECTED;
  public static final Beyond LATEST_REJECTED = Beyond.LATEST_REJECTED;
  public static final Beyond CONTEST_REFUSED = Beyond.CONTEST_REFUSED;
  public static final Joint EACH = Joint.EACH;
  public static final Joint FIRST = Joint.FIRST;
  public static final Joint DIVIDED = Joint.DIVIDED;
  public static final Joint NONE = Joint.NONE;
  public static final Begun STARTED = Begun.STARTED;
  public static final Begun COMPLETED = Begun.COMPLETED;
  public static final Base REGISTERED = Base.REGISTERED;
  public static final Base STARTERS = Base.STARTERS;
  public static final Base RANKED = Base.RANKED;
  public static final Base AWARDABLE = Base.AWARDABLE;
  public static final Base ABOVE_ZERO = Base.ABOVE_ZERO;
  public static final Filling MOST = Filling.MOST;
  public static final Filling FEWEST = Filling.FEWEST;
  public static final Filling BY_RULING = Filling.BY_RULING;
  public static final Spread POPULATION = Spread.POPULATION;
  public static final Spread SAMPLE = Spread.SAMPLE;
  public static final MedianFit SHIFTED = MedianFit.SHIFTED;
  public static final MedianFit SCALED = MedianFit.SCALED;
  public static final PlaceOrder HIGHEST_FIRST = PlaceOrder.HIGHEST_FIRST;
  public static final PlaceOrder LOWEST_FIRST = PlaceOrder.LOWEST_FIRST;
  public static final TiedPlaces AVERAGED = TiedPlaces.AVERAGED;
  public static final TiedPlaces BEST = TiedPlaces.BEST;
  public static final Missing JUDGE_VOID = Missing.JUDGE_VOID;
  public static final Missing UNRANKED = Missing.UNRANKED;
  public static final Outside REJECTED = Outside.REJECTED;
  public static final Outside CLAMPED = Outside.CLAMPED;
  public static final Broken BALLOT_REJECTED = Broken.BALLOT_REJECTED;
  public static final Broken BALLOT_VOID = Broken.BALLOT_VOID;
  public static final Trimming EACH_CRITERION = Trimming.EACH_CRITERION;
  public static final Trimming JUDGE_TOTALS = Trimming.JUDGE_TOTALS;
  public static final EquallyClose HIGHER = EquallyClose.HIGHER;
  public static final EquallyClose LOWER = EquallyClose.LOWER;
  public static final Outliers ONCE = Outliers.ONCE;
  public static final Outliers REPEATED = Outliers.REPEATED;
  public static final FewerMarks AS_IS = FewerMarks.AS_IS;
  public static final FewerMarks SCALED_UP = FewerMarks.SCALED_UP;
  public static final PercentOf OWN_SCORE = PercentOf.OWN_SCORE;
  public static final PercentOf FULL_SCALE = PercentOf.FULL_SCALE;
}
