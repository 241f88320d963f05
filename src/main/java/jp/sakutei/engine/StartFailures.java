package jp.sakutei.engine;

import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.common.CannotStart;
import org.flywaydb.core.api.exception.FlywayValidateException;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionException;

/** Says in a sentence, not in a stack trace, why the start ended. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailures implements FailureAnalyzer {

	@Override
	public FailureAnalysis analyze(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.map(StartFailures::sentence)
			.filter((sentence) -> sentence != null)
			.findFirst()
			.map((sentence) -> new FailureAnalysis(sentence, null, failure))
			.orElse(null);
	}

	/** Null where the cause says nothing to an operator. */
	private static String sentence(Throwable cause) {
		if (cause instanceof PortInUseException taken) {
			return "ポート" + taken.getPort() + "は、ほかのプログラムが使っています。それを終了するか、環境変数 PORT で別の番号を指定してください。";
		}
		if (cause instanceof UnboundConfigurationPropertiesException unknown) {
			return "知らない設定があります：" + unknown.getUnboundProperties()
				.stream()
				.map((property) -> property.getName().toString())
				.sorted()
				.collect(Collectors.joining("、")) + "。名前の誤りを直すか、取り除いてください。";
		}
		if (cause instanceof BindException setting && setting.getCause() instanceof ConversionException
				&& setting.getProperty() != null) {
			return "設定 " + setting.getName() + " の値「" + setting.getProperty().getValue() + "」は使えません。";
		}
		if (cause instanceof FlywayValidateException) {
			return "データベースの表が、この版のものと合いません（ほかの版で作られたデータです）。"
					+ "その版で起動するか、空のデータベースを使ってください（見本は data フォルダーを削除します）。何も変更していません。";
		}
		if (cause instanceof CannotStart) {
			return cause.getMessage();
		}
		if (cause instanceof SQLException refused && isConnection(refused.getSQLState())) {
			return noConnection(refused);
		}
		return null;
	}

	static String noConnection(SQLException refused) {
		return "データベースに接続できません（" + refused.getMessage()
				+ "）。SPRING_DATASOURCE_URL・USERNAME・PASSWORD と、データベースが動いていることを確かめてください。";
	}

	/** Classes of SQL states: no connection, not let in, no such database. */
	private static boolean isConnection(String state) {
		return state != null && (state.startsWith("08") || state.startsWith("28") || state.equals("3D000"));
	}

}
