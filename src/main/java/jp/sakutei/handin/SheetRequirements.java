package jp.sakutei.handin;

import java.util.List;

import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.StageRequirement;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stages may require of the sheets. */
@Configuration(proxyBeanMethods = false)
class SheetRequirements {

	@Bean
	StageRequirement sheetsChecked(OpenHandIns handIns) {
		return requirement("sheets-checked", handIns.ofSurvey());
	}

	@Bean
	StageRequirement newAndExpandedChecked(OpenHandIns handIns) {
		return requirement("new-and-expanded-checked", handIns.newAndExpanded());
	}

	@Bean
	StageRequirement handInsClosed(OpenHandIns handIns) {
		return requirement("hand-ins-closed", handIns.all());
	}

	private static StageRequirement requirement(String id, OpenHandIns.Open open) {
		return new StageRequirement() {

			@Override
			public String id() {
				return id;
			}

			@Override
			public List<Missing> missing(RoundId round, StageId stage) {
				return open.of(round, 0, Integer.MAX_VALUE);
			}

			@Override
			public List<Missing> missing(RoundId round, StageId stage, int from, int most) {
				return open.of(round, from, most);
			}

			@Override
			public int count(RoundId round, StageId stage, int most) {
				return open.count(round, most);
			}

		};
	}

}
