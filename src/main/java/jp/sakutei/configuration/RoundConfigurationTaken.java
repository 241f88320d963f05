package jp.sakutei.configuration;

import jp.sakutei.round.RoundId;

/**
 * Changed files of a round were taken. Each module that keeps a part of them follows in
 * the same transaction.
 */
public record RoundConfigurationTaken(RoundId round, RoundConfiguration configuration) {
}
