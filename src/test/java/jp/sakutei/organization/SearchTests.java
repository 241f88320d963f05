package jp.sakutei.organization;

import java.time.LocalDate;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.Searched;
import jp.sakutei.common.Written;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("検索")
class SearchTests {

	@Autowired
	Accounts accounts;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void somebody() {
		jdbc.sql("insert into person (code, name) values ('S0201', '見本 マリコ'), ('S0002', '見本 太郎')").update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "２０１", "s0201", "ｓ０２０１", "まりこ", "ﾏﾘｺ", "マリコ　見本", "見本マリコ", "(マリコ)", "見\u200B本 0201" })
	@DisplayName("幅、かな、大文字小文字、空白、語の順を問わない")
	void findsHoweverItIsTyped(String typed) {
		assertThat(accounts.find(typed, LocalDate.of(2023, 6, 20), 0, 10)).extracting((each) -> each.id().value())
			.containsExactly("S0201");
		assertThat(accounts.count(typed)).isEqualTo(1);
	}

	@Test
	@DisplayName("%や_は文字として探す")
	void takesAPatternForText() {
		assertThat(accounts.count("%")).isZero();
		assertThat(accounts.count("_")).isZero();
		assertThat(accounts.count("")).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ＡbＣ ヴァイオリン　ｶﾞｰﾃﾞﾝ", "大\uFA10①㈱㌔", "葛\uDB40\uDD00城\uFE0F\u3164市\u2800",
			"\u00A0Ünï\u0301\tß\nヶ月" })
	@DisplayName("データベースも同じようにそろえる")
	void foldsAsTheDatabaseDoes(String written) {
		assertThat(jdbc.sql("select folded(?)").param(written).query(String.class).single())
			.isEqualTo(Written.folded(written).replace(" ", ""));
		assertThat(Searched.patterns(written)).isNotEmpty();
	}

}
