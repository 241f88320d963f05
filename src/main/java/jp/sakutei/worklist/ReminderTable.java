package jp.sakutei.worklist;

import java.util.List;
import java.util.Set;

import jp.sakutei.rules.PlainTable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 督促の判定表: what it may ask. */
@Configuration(proxyBeanMethods = false)
class ReminderTable {

	@Bean
	static PlainTable remindersTable() {
		return new PlainTable(ReminderRules.TABLE,
				Set.of("role", "hasDue", "daysUntilDue", "overdueDays", "isNew", "weekday"), List.of("remind"));
	}

}
