package jp.sakutei.engine;

import java.sql.SQLException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.sakutei.common.CannotStart;

import org.springframework.boot.web.server.PortInUseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

@DisplayName("起動できない理由を一文で言う")
class StartFailuresTests {

	@Test
	@DisplayName("ポート・データの置き場所・データベースは、言葉で言う")
	void saysWhatAnOperatorCanMend() {
		assertThat(sentence(new PortInUseException(8080))).contains("ポート8080", "PORT");
		assertThat(sentence(new CannotStart("データの置き場所は使われています。"))).isEqualTo("データの置き場所は使われています。");
		assertThat(sentence(new SQLException("refused", "08001"))).contains("データベースに接続できません", "refused");
		assertThat(sentence(new SQLException("no such database", "3D000"))).contains("データベースに接続できません");
	}

	@Test
	@DisplayName("ほかの失敗は、隠さない")
	void leavesOtherFailuresAlone() {
		assertThat(new StartFailures().analyze(new IllegalStateException("wrong"))).isNull();
		assertThat(new StartFailures().analyze(new SQLException("syntax", "42601"))).isNull();
	}

	@Test
	@DisplayName("古すぎるデータベースは、手を付ける前に断る")
	void refusesAnOldDatabase() {
		assertThatNoException().isThrownBy(() -> DatabaseVersion.require(150_003));
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> DatabaseVersion.require(140_011))
			.withMessageContaining("PostgreSQL 14");
	}

	private static String sentence(Exception failure) {
		return new StartFailures().analyze(new IllegalStateException("bean", failure)).getDescription();
	}

}
