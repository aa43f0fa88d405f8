package org.vigie.domain.mention;

/** The five forces of a market, after Porter (1979). */
public enum MarketForce {
  /** What customers can enforce: they compare, leave, join together. */
  CUSTOMERS,
  /** What suppliers can enforce: prices, shortages, dependence on one. */
  SUPPLIERS,
  /** Who enters the market. */
  NEW_ENTRANTS,
  /** What people use instead. */
  SUBSTITUTES,
  /** How those who are in the market fight. */
  RIVALRY
}
