package org.vigie.domain.account;

/** What an account may do; each role may do all that the one before it may. */
public enum Role {
  /** Searches and reads. */
  VIEWER,
  /** Also acknowledges and resolves incidents, and pauses and retries sources. */
  ANALYST,
  /** Also manages accounts. */
  ADMINISTRATOR
}
