package jp.sakutei.round.process;

import java.util.LinkedHashMap;
import java.util.Map;

/** Of each stage, where its branch stands first once its flag is set. */
final class Branches {

	static final Map<String, String> PLAN = plan();

	static final Map<String, String> BUDGET = budget();

	private Branches() {
	}

	/** {@code event_projectStudyReady}. */
	static String event(String stage) {
		return "event_" + stage + "Ready";
	}

	private static Map<String, String> plan() {
		var first = new LinkedHashMap<String, String>();
		first.put("survey", "serviceTask_openSheets");
		first.put("sectionHearings", "serviceTask_openHearings");
		first.put("policyStudy", "callActivity_policyStudy");
		first.put("projectStudy", "callActivity_projectStudy");
		first.put("sectionAdjustment", "serviceTask_openAdjustments");
		first.put("councilFirst", "callActivity_councilFirst");
		first.put("councilSecond", "callActivity_councilSecond");
		first.put("strategyCoordination", "callActivity_strategyCoordination");
		first.put("strategyMeeting", "callActivity_strategyMeeting");
		first.put("assemblyReport", "userTask_recordAssemblyReport");
		return first;
	}

	private static Map<String, String> budget() {
		var first = new LinkedHashMap<String, String>();
		first.put("roughRequest", "serviceTask_openRoughRequest");
		first.put("budgetRequest", "serviceTask_openBudgetRequest");
		first.put("financeChiefHearing", "serviceTask_openFinanceChiefHearing");
		first.put("financeDirectorHearing", "serviceTask_openFinanceDirectorHearing");
		first.put("mayorAssessment", "serviceTask_openMayorAssessment");
		first.put("budgetVote", "userTask_recordBudgetVote");
		return first;
	}

}
