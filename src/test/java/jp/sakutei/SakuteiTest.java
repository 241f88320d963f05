package jp.sakutei;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test on the whole application with a scratch database, without a round and without
 * background work ({@code EngineWork.runAll()} does it in the test's own thread). One
 * context serves the whole suite: no further properties, no mocked beans. Each test
 * begins with empty tables ({@link CleanSlate}), the business clock on real time. The
 * engine keeps its history here, and here only: tests ask what a process has passed. A
 * failure prints no pages: a crawl has thousands.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(classes = Sakutei.class,
		properties = { "sakutei.data=", "sakutei.base-url=https://plan.example.jp/", "sakutei.round.create=false",
				"sakutei.mail.poll=false", "sakutei.daily.poll=false", "sakutei.work.poll=false",
				"camunda.bpm.job-execution.enabled=false", "camunda.bpm.history-level=audit" })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestExecutionListeners(listeners = CleanSlate.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface SakuteiTest {

}
