/** 確認事項: what will hurt in a configuration, found without running it. */
@org.springframework.modulith.NamedInterface("findings")
package jp.sakutei.configuration.findings;
