package jp.sakutei.organization;

import java.time.LocalDate;
import java.util.UUID;

/** 代理: {@code substitute} uses one authority of {@code holder}, both days included. */
public record Substitution(UUID id, PersonId holder, PersonId substitute, Authority authority, LocalDate from,
		LocalDate to, String reason) {
}
