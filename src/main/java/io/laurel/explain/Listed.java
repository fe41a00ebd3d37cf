package io.laurel.explain;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * A list whose elements are made when they are read: a large field costs nothing until somebody
 * looks at it.
 */
final class Listed<S, T> extends AbstractList<T> implements RandomAccess {

  private final List<S> sources;
  private final Function<S, T> maker;

  /**
   * @param sources never changed from now on
   * @param maker gives equal elements for one source
   */
  Listed(List<S> sources, Function<S, T> maker) {
    this.sources = sources;
    this.maker = maker;
  }

  @Override
  public T get(int index) {
    return maker.apply(sources.get(index));
  }

  @Override
  public int size() {
    return sources.size();
  }
}
