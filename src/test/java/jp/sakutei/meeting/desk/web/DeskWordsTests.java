package jp.sakutei.meeting.desk.web;

import java.util.List;

import jp.sakutei.meeting.desk.DeskItem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static jp.sakutei.meeting.desk.ItemsOnDesk.decided;
import static jp.sakutei.meeting.desk.ItemsOnDesk.notPlaced;
import static jp.sakutei.meeting.desk.ItemsOnDesk.plain;
import static jp.sakutei.meeting.desk.ItemsOnDesk.warned;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("会議の進行の見出し")
class DeskWordsTests {

	@Test
	@DisplayName("何件のうち何件が決まったかを言う")
	void saysHowFar() {
		assertThat(page().headline()).isEqualTo("議題はありません");
		assertThat(page(plain(1), plain(2)).headline()).isEqualTo("2件の結果を、これから決めます");
		assertThat(page(decided(plain(1)), plain(2)).headline()).isEqualTo("2件のうち1件が決まりました");
		assertThat(page(decided(plain(1)), decided(plain(2))).headline()).isEqualTo("2件すべての結果が決まりました");
		assertThat(page(decided(plain(1))).headline()).isEqualTo("1件の議題の結果が決まりました");
	}

	@Test
	@DisplayName("残りのうち、一件ずつ決めるものと、注意のあるものを言う")
	void saysWhatIsLeft() {
		assertThat(page().lead()).isEmpty();
		assertThat(page(decided(plain(1))).lead()).isEqualTo("会議の結果の記録を確定できます。");
		assertThat(page(plain(1), plain(2)).lead()).isEqualTo("残りの2件に、目立つ点はありません。");
		assertThat(page(notPlaced(1), decided(plain(2))).lead()).isEqualTo("残りの1件は、一件ずつ決めてください。");
		assertThat(page(notPlaced(1), plain(2), plain(3)).lead())
			.isEqualTo("残りの3件のうち、1件は一件ずつ決めてください。ほかの2件に、目立つ点はありません。");
		assertThat(page(warned(1)).lead()).isEqualTo("残りの1件には、注意があります。確かめてから、原案のとおりとできます。");
		assertThat(page(notPlaced(1), plain(2), warned(3)).lead())
			.isEqualTo("残りの3件のうち、1件は一件ずつ決めてください。ほかの2件は、注意のある1件を確かめてから、原案のとおりとできます。");
	}

	@Test
	@DisplayName("注意のある議題は先に並び、まとめて選ぶ中には入らない")
	void putsWarningsFirst() {
		var page = page(plain(1), warned(2), notPlaced(3), decided(warned(4)));
		assertThat(page.rest()).extracting((item) -> item.item().key()).containsExactly("1-2", "1-1");
		assertThat(page.unwarned()).extracting((item) -> item.item().key()).containsExactly("1-1");
		assertThat(page.singleOpen()).extracting((item) -> item.item().key()).containsExactly("1-3");
	}

	@Test
	@DisplayName("次の議題は同じ種類の後ろのもの、なければ初めのもの、それもなければ一覧に戻る")
	void goesOn() {
		var page = page(notPlaced(1), decided(notPlaced(2)), plain(3), notPlaced(4), decided(plain(5)));
		assertThat(page.after(page.items().get(1))).isEqualTo("1-4");
		assertThat(page.after(page.items().get(3))).isEqualTo("1-1");
		assertThat(page.after(page.items().get(4))).isEqualTo("1-3");
		assertThat(page(decided(notPlaced(1)), plain(2)).after(decided(notPlaced(1)))).isEmpty();
		assertThat(page.chosen("1-3").item().key()).isEqualTo("1-3");
		assertThat(page.chosen("").item().key()).isEqualTo("1-1");
		assertThat(page(plain(1)).chosen("1-9")).isNull();
	}

	private static DeskPage page(DeskItem... items) {
		return new DeskPage(null, null, null, List.of(items), List.of(), null, null);
	}

}
