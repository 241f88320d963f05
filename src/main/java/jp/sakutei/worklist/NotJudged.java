package jp.sakutei.worklist;

import java.util.List;
import java.util.function.Supplier;

import jp.sakutei.common.CityWord;
import jp.sakutei.common.Stoppable;
import jp.sakutei.form.FormError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A rule that comes to no end stands against a form like any other. */
public final class NotJudged {

	private static final Logger LOG = LoggerFactory.getLogger(NotJudged.class);

	private NotJudged() {
	}

	/** What people read at the form. */
	public static FormError error() {
		return FormError.of("規則の判定に時間がかかりすぎるため、途中で止めました。この処理は行っていません。入力した内容は保存してあります。" + "しばらくしてからもう一度行っても同じときは、"
				+ CityWord.office() + "に知らせてください。");
	}

	/** The transaction has to be taken back where there are errors. */
	static List<FormError> unless(WorkItem item, Supplier<List<FormError>> asked) {
		try {
			return asked.get();
		}
		catch (Stoppable.Stopped ex) {
			LOG.warn("{} of {} was not done", item.form(), item.businessKey(), ex);
			return List.of(error());
		}
	}

}
