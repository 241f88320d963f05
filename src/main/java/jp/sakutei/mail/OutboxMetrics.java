package jp.sakutei.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/** {@code sakutei_outbox_mails}: how many mails are in which state. */
@Component
class OutboxMetrics implements MeterBinder {

	private final OutboxMails mails;

	OutboxMetrics(OutboxMails mails) {
		this.mails = mails;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (var state : MailState.values()) {
			Gauge.builder("sakutei.outbox.mails", mails, (outbox) -> outbox.countByState().getOrDefault(state, 0))
				.tag("state", state.code())
				.register(registry);
		}
	}

}
