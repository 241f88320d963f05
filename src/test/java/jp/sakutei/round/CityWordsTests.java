package jp.sakutei.round;

import java.util.Map;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.CityWord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("市の呼び方")
class CityWordsTests {

	@Autowired
	CityWords words;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void asDelivered() {
		CityWord.take(Map.of());
	}

	@Test
	@DisplayName("いちばん新しい計画のものを使う。年度は数の順")
	void areThoseOfTheNewestRound() {
		round("one", "R9", "室長");
		round("two", "R10", "所属長");
		words.take();
		assertThat(CityWord.SECTION_HEAD.said()).isEqualTo("所属長");
	}

	private void round(String id, String year, String word) {
		jdbc.sql("""
				insert into round (id, name, city, sample, current_year, years, state)
				values (?, '見本計画', '見本市', true, ?, '{R11,R12,R13}', 'open')
				""").params(id, year).update();
		jdbc.sql("insert into word (round, list, position, word) values (?, 'sectionHead', 1, ?)")
			.params(id, word)
			.update();
	}

}
