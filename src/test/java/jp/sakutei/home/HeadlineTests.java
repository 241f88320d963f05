package jp.sakutei.home;

import java.time.LocalDate;
import java.util.List;

import jp.sakutei.home.Headline.DecidingToDo;
import jp.sakutei.home.Headline.WritingToDo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("ホームの見出し")
class HeadlineTests {

	private static final LocalDate TODAY = LocalDate.of(2023, 5, 16);

	private static final LocalDate DUE = LocalDate.of(2023, 5, 19);

	@Test
	@DisplayName("担当者には、何を、いつまでに、どこから始めるかを言う")
	void tellsWhatToWrite() {

		assertThat(Headline.writing(new WritingToDo(1, DUE, 3, 0, 0, 0), TODAY))
			.isEqualTo(new Headline("事業調書1件を、5月19日（金）までに提出してください", "期限まで残り3開庁日です。"));
		assertThat(Headline.writing(new WritingToDo(4, DUE, 3, 1, 2, 1), TODAY)).isEqualTo(new Headline(
				"事業調書4件を、5月19日（金）までに提出してください", "差し戻された1件を先に直してください。2件は書き始めています。期限まで残り3開庁日です。提出済みの1件は、確認を受けています。"));
		assertThat(Headline.writing(new WritingToDo(2, DUE, 0, 0, 0, 0), DUE).meaning()).isEqualTo("期限は今日です。");
		assertThat(Headline.writing(new WritingToDo(2, DUE.plusDays(1), 0, 0, 0, 0), DUE).meaning())
			.isEqualTo("期限までに開庁日はもうありません。");
		assertThat(Headline.writing(new WritingToDo(2, DUE, 0, 0, 0, 0), DUE.plusDays(3)))
			.isEqualTo(new Headline("事業調書2件を、至急提出してください", "最も早い期限は5月19日（金）で、過ぎています。"));
	}

	@Test
	@DisplayName("課長・部長には、何件を決めるか、配分枠に収まるかを言う")
	void tellsWhatToDecide() {

		assertThat(Headline.deciding(new DecidingToDo(7, 0, 27, "令和6年度")))
			.isEqualTo(new Headline("承認待ちの事業調書が7件あります", "提出済みの一般財源は、令和6年度の配分枠の27%です。"));
		assertThat(Headline.deciding(new DecidingToDo(1, 1, null, null)).meaning()).isEqualTo("うち1件は期限を過ぎています。");
		assertThat(Headline.deciding(new DecidingToDo(1, 0, null, null)).meaning()).isEqualTo("すべて期限内です。");
	}

	@Test
	@DisplayName("事務局には、どこで止まっているかを、課と確認する人とを分けて言う")
	void tellsWhereItIsStuck() {

		assertThat(Headline.tracking(new Course(274, 103, 3, 50, new Course.Late(14, 6, "担当者10・部長4"), 80, 77, 2)))
			.isEqualTo(new Headline("6課14件が遅れています", "内訳は、担当者10・部長4です。点検済は274件のうち103件です。50件が事務局の点検を待っています。"));
		assertThat(Headline.tracking(new Course(274, 274, 0, 0, new Course.Late(0, 0, ""), 80, 80, 0)))
			.isEqualTo(new Headline("遅れている事業調書はありません", "点検済は274件のうち274件です。"));
	}

	@Test
	@DisplayName("ほかの処理待ちと、何もないとき")
	void tellsTheRest() {

		assertThat(Headline.working(3, 0)).isEqualTo(new Headline("処理待ちが3件あります", "すべて期限内です。"));
		assertThat(Headline.working(3, 1).meaning()).isEqualTo("うち1件は期限を過ぎています。");
		assertThat(Headline.calm(null)).isEqualTo(new Headline("いま処理していただくことはありません", ""));
		assertThat(Headline.calm("次の予定は、5月24日（水）の「課長の確認」です。").meaning()).isNotEmpty();
	}

}
