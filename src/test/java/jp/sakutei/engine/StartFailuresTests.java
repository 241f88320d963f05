package jp.sakutei.engine;

import java.sql.SQLException;
import java.util.Map;

import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.sakutei.ASettings;
import jp.sakutei.common.CannotStart;
import jp.sakutei.common.SakuteiSettings;

import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.web.server.PortInUseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowable;

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
	@DisplayName("使えない設定は、名前と値で言い、知らない設定は名前で言う")
	void saysWhichSettingIsWrong() {

		assertThat(new StartFailures().analyze(catchThrowable(() -> ASettings.with("database.connections", "多め")))
			.getDescription()).isEqualTo("設定 sakutei.database.connections の値「多め」は使えません。");
		assertThat(new StartFailures().analyze(catchThrowable(() -> ASettings.with("base-url", "plan.example.jp")))
			.getDescription()).contains("SAKUTEI_BASE_URL", "plan.example.jp");
		var settings = new Binder(new MapConfigurationPropertySource(Map.of("sakutei.url", "x")));
		var unknown = catchThrowable(() -> settings.bind("sakutei", Bindable.of(SakuteiSettings.class),
				new NoUnboundElementsBindHandler(BindHandler.DEFAULT)));
		assertThat(new StartFailures().analyze(unknown).getDescription()).contains("知らない設定があります：sakutei.url");
	}

	@Test
	@DisplayName("ほかの版が作った表は、一文で断る")
	void saysWhichTablesItDoesNotKnow() {
		var changed = new FlywayValidateException(new ErrorDetails(CoreErrorCode.CHECKSUM_MISMATCH, "V030"), "V030");
		assertThat(sentence(changed)).contains("この版のものと合いません", "何も変更していません").doesNotContain("V030", "\n");
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
