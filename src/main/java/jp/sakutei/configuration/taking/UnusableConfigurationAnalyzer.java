package jp.sakutei.configuration.taking;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words, not in a stack trace, why the start ended. */
class UnusableConfigurationAnalyzer extends AbstractFailureAnalyzer<UnusableConfiguration> {

	@Override
	protected FailureAnalysis analyze(Throwable root, UnusableConfiguration cause) {
		return new FailureAnalysis(cause.getMessage(), "設定ファイルを直して、もう一度起動してください。何も取り込まれていません。", cause);
	}

}
