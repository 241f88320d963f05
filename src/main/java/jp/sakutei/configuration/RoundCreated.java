package jp.sakutei.configuration;

import jp.sakutei.round.RoundId;

/**
 * A round was created from its files. Each module stores its part in the same
 * transaction.
 */
public record RoundCreated(RoundId round, RoundConfiguration configuration) {
}
