package jp.sakutei.journal;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The closed list of what stands in the journal: each deed with its sentence, past tense,
 * in the city hall's words, and what else is kept of it. Both are {@link Wording
 * wordings} over the data of an entry; what has no place in them is not taken.
 */
public enum Deed {

	// 事業調書
	PROPOSED("新規事業を提案した", "{name}"), BRANCHED_OFF("分割により設けた", "{from}"), PLACED("位置付けを変えた", "{from} → {to}"),
	KIND_SET("区分を変えた", "{from} → {to}"), LINEAGE_PROPOSED("{kind}を提案した", "[{sheets}]"),
	LINEAGE_ACCEPTED("{kind}を認めた", "{summary}"), LINEAGE_DECLINED("{kind}の提案を見送った", "{summary}"),
	ATTACHED("資料を添付した", "{file}（{place}）"), DETACHED("添付した資料を外した", "{file}（{place}）"),

	// 提出
	HAND_IN_REQUESTED("提出を依頼した", "{occasion}"), HAND_IN_CALLED_OFF("提出の依頼を取り消した", ""),
	HANDED_IN("提出した", "第{revision}版"), FOUND_DEFICIENT("不備があった", "{deficiencies}"),
	GATE_PASSED("{gate}が{deed|確認}した", "第{revision}版"), SENT_BACK("{gate}が差し戻した", "第{revision}版"),
	CORRECTED_BY_OFFICE("事務局修正をした", "第{revision}版：{fields}"), ENTERED_FOR("代理入力を始めた", ""),
	OBJECTED("異議を申し出た", "第{revision}版"), OBJECTION_ANSWERED("異議に回答した", "第{revision}版"),
	WORKBOOK_TAKEN("Excelを取り込んだ", "{file}、{fields}項目"), TASK_TAKEN_OVER("「{task}」を引き継いだ", "{from}"),

	// 対応事項
	MATTER_OPENED("対応事項とした", "{content}"), MATTER_CALLED_OFF("対応事項を取り消した", ""),
	MATTER_ANSWERED("対応事項に回答した", "{answer}"), ANSWER_CONFIRMED("課長が回答を確認した", ""), ANSWER_ACCEPTED("回答を確認した", ""),
	ANSWER_SENT_BACK("回答を差し戻した", ""),

	// 段階
	STAGE_OPENED("段階を始めた", "{stage}"), STAGE_OPENED_EARLY("段階を早めに始めた", "[{needs}]"),
	STAGE_CLOSED("段階を締め切った", "[{missing}]"), STAGE_ENDED("段階が終わった", "{stage}"),
	STAGE_DAYS_MOVED("段階の日程を変えた", "{changes}"), REMINDED("督促した", "{section}、{people}人"),
	CONFIGURATION_TAKEN("設定を取り込んだ", "{changes}"),

	// ヒアリング
	HEARING_ARRANGED_EARLY("点検がそろう前に日程を決めることにした", ""), HEARING_SCHEDULED("ヒアリングの日程を決めた", "{day:day} [{time} ]{place}"),
	HEARING_MOVED("ヒアリングの日時を変えた", "{from} → {to}"), HEARING_CANCELLED("ヒアリングを中止した", "{at}"),
	HEARING_TIMETABLE_TAKEN("ヒアリングの時間割の案を取り入れた", "{sections}課"), HEARING_PLANNED("ヒアリングの予定を動かした", "{from} → {to}"),
	HEARING_ROOMS_SET("ヒアリングの会議室と時間を決めた", "{rooms}、{starts}、{minutes}分"),
	HEARING_TIME_BLOCKED("ヒアリングに使えない時間を決めた", "{what}"), HEARING_TIME_FREED("ヒアリングに使えない時間を取り消した", "{what}"),
	HEARING_WISHES_SET("ヒアリングの希望日を変えた", "{wishes}"), HEARING_RECORDED("ヒアリングの結果を記録した", "事業{sheets}件"),

	// 会議
	MEETING_WANTED("開催を準備することにした", ""), MEETING_PREPARED("開催の準備を始めた", "{day:day}"),
	MEETING_CALLED("開催を決めた", "{day:day} [{time} ]{place}"), MEETING_MOVED("開催日時を変えた", "{from} → {to}"),
	PAPERS_FROZEN("資料を確定し、開催を通知した", "第{session}回"), MEETING_RECORDED("会議の結果を記録した", "議題{items}件"),
	ITEM_DECIDED("議題の結果を決めた", "{item}：[{from} → ]{to}"), ITEM_REOPENED("議題の結果を取り消した", "{item}：{from}"),
	ITEMS_AS_PROPOSED("原案のとおりと決めた", "議題{items}件：{to}"), MEETING_CANCELLED("会議を中止した", ""),
	ITEMS_ADJOURNED("継続の議題を次回へ送った", ""), MEETING_CLOSED("会議を終えた", ""),
	DECISION_CORRECTED("記録を訂正した", "{item}：{from} → {to}"), ASSEMBLY_REPORTED("策定報告を記録した", "{number}"),

	// 予算編成
	REQUEST_ENTERED("要求額を入力した", "合計 {total:thousandYen}"), REQUEST_CONFIRMED("要求額を確認した", ""),
	REQUEST_SENT_BACK("差し戻した", ""), ASSESSED("査定を記録した", ""), ASSESSMENT_CONFIRMED("査定を確認した", ""),
	ASSESSMENT_CORRECTED("{step}の結果を訂正した", "{result}[ {amount:thousandYen}]"),
	PLAN_DIFFERENCE_ACCEPTED("計画額と予算の違いを承認した", "{difference}"), BUDGET_VOTED("当初予算の議決を記録した", "{result}（{bill}）"),

	// 規則
	RULES_RECEIVED("判定表を取り込んだ", "{version}"), RULES_DAY_SET("規則の適用日を決めた", "{version}：{day:day}"),

	// 職員
	SUBSTITUTE_NAMED("代理を指定した", "{substitute}（{authority}）{from:day}～{to:day}"),
	SUBSTITUTE_ENDED("代理を終えた", "{substitute}（{authority}）{from:day}～{to:day}"), PERSON_ENABLED("利用できるようにした", ""),
	PERSON_DISABLED("利用を止めた", ""), PASSWORD_SET("パスワードを設定した", ""), PASSWORD_CHANGED("パスワードを変更した", ""),
	FIRST_ADMINISTRATOR("最初の管理者にした", ""), MAIL_SENT_AGAIN("メールの再送を指示した", ""),

	// システム
	CLEARED("古い記録を消した", "{what}：{count}件（{days}日より前）");

	private final Wording sentence;

	private final Wording detail;

	Deed(String sentence, String detail) {
		this.sentence = new Wording(sentence);
		this.detail = new Wording(detail);
	}

	/** 「課長が差し戻した」. */
	public String sentence(Map<String, Object> data) {
		return sentence.fill(data);
	}

	/** What exactly; empty where there is no more to say. */
	public String detail(Map<String, Object> data) {
		return detail.fill(data);
	}

	/**
	 * The names of the data that an entry has to bring.
	 */
	Set<String> keys() {
		var keys = new TreeSet<>(sentence.keys());
		keys.addAll(detail.keys());
		return keys;
	}

}
