package jp.sakutei.document;

import org.springframework.stereotype.Component;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.document.WorksheetWriter.Heading;
import jp.sakutei.round.Plan;

/** What stands above a sheet that goes out. */
@Component
class Headings {

	private static final String ADVICE_OPEN = "黄色の欄に記入し、「Excel・印刷」の画面から取り込んでください。取り込むと下書きになり、提出は画面で行います。見出しや行は変えないでください。";

	private static final String ADVICE_CLOSED = "いまは作成中ではないため、閲覧用です。記入しても取り込めません。";

	private final BusinessClock clock;

	Headings(BusinessClock clock) {
		this.clock = clock;
	}

	Heading of(Plan plan, SheetCopy copy) {
		return new Heading("事業調書　" + plan.name(), copy.sheet().title(),
				"%s　／　%s　／　%s出力".formatted(copy.section(), copy.state(), JapaneseDates.full(clock.today())),
				copy.isOpen() ? ADVICE_OPEN : ADVICE_CLOSED, plan.sample() ? "見本・架空のデータ" : "");
	}

}
