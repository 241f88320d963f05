package jp.sakutei.rehearsal;

import java.time.LocalDate;

import jp.sakutei.common.SakuteiSettings;
import jp.sakutei.configuration.file.ConfigurationReader;
import jp.sakutei.common.ConfigDirectory;
import jp.sakutei.round.Plan;
import jp.sakutei.configuration.RoundFiles;
import jp.sakutei.round.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Sets a sample's clock before its round is created, and plays on after. */
@Configuration(proxyBeanMethods = false)
@Conditional(SampleCondition.class)
@ConditionalOnBooleanProperty(name = "sakutei.round.create", matchIfMissing = true)
class SampleStart {

	private static final Logger log = LoggerFactory.getLogger(SampleStart.class);

	@Bean
	@Order(-200)
	ApplicationRunner sampleClock(DemoClock demoClock, Rounds rounds, ConfigDirectory directory) {
		return (arguments) -> {
			if (rounds.all().stream().allMatch(Plan::sample)) {
				var reading = ConfigurationReader
					.read(directory.own().map(RoundFiles::of).orElseGet(RoundFiles::delivered));
				if (reading.usable()) {
					demoClock.start(reading.configuration().schedule().first().start().atTime(DayPlay.OPENING));
				}
			}
		};
	}

	@Bean
	@Order(200)
	ApplicationRunner samplePlay(PlayOn playOn, SampleSignIns signIns, SakuteiSettings settings) {
		return (ApplicationArguments arguments) -> {
			var day = settings.sample().day();
			if (!day.isEmpty() && playOn.playing().isEmpty()) {
				playOn.until(LocalDate.parse(day), null)
					.ifPresent((refusal) -> log.info("--sakutei.sample.day={}：{}", day, refusal));
			}
			signIns.tell();
		};
	}

}
