package jp.sakutei.search;

import java.util.ArrayList;
import java.util.Set;
import java.util.stream.IntStream;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.Searched;
import jp.sakutei.common.TypedText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A revision is folded by Java, what else is searched by the database: a word has to be
 * found in both.
 */
@SakuteiTest
@DisplayName("検索のためのそろえ方")
class FoldedAlikeTests {

	/** What draws nothing is dropped by Java alone; private ones mean nothing. */
	private static final Set<Integer> LEFT_OUT = Set.of((int) Character.FORMAT, (int) Character.CONTROL,
			(int) Character.PRIVATE_USE);

	/** Java's small letter of it is two. */
	private static final int CAPITAL_I_WITH_DOT = 0x130;

	@Autowired
	JdbcClient jdbc;

	@Test
	@DisplayName("目に見えるどの文字も、データベースと同じにそろえる")
	void foldsEveryCharacterAsTheDatabaseDoes() {

		var characters = IntStream.rangeClosed(0x20, Character.MAX_CODE_POINT)
			.filter(Character::isDefined)
			.filter(TypedText::isUsable)
			.filter((character) -> !LEFT_OUT.contains(Character.getType(character)) && character != CAPITAL_I_WITH_DOT)
			.mapToObj(Character::toString)
			.toArray(String[]::new);
		var wrong = new ArrayList<String>();
		jdbc.sql("select c, folded('あ' || c || 'い') as folded from unnest(:characters) as c")
			.param("characters", characters)
			.query((row) -> {
				var kept = Searched.kept("あ" + row.getString("c") + "い");
				if (!kept.equals(row.getString("folded"))) {
					wrong.add("%04X %s %s".formatted(row.getString("c").codePointAt(0), row.getString("folded"), kept));
				}
			});
		assertThat(characters).hasSizeGreaterThan(100_000);
		assertThat(wrong).isEmpty();
	}

	@Test
	@DisplayName("隣り合う2文字も、データベースと同じに取り出す")
	void pairsAsTheDatabaseDoes() {
		var text = "𠮷野家の道路道路、辻󠄀a1";
		var pairs = jdbc.sql("select unnest(bigrams(:text))").param("text", text).query(String.class).list();
		assertThat(Searched.pairs(text)).containsExactlyInAnyOrderElementsOf(pairs);
	}

}
