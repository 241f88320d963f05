package jp.sakutei.feel;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import jp.sakutei.common.RecentlyUsed;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.JavaFunction;
import org.camunda.feel.context.JavaFunctionProvider;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValString;

/**
 * {@code matches} in time that grows with the text only: Java's own patterns need ages
 * for {@code ^(a+)+$}, and nobody can stop them.
 */
final class LinearPatterns extends JavaFunctionProvider {

	static final FunctionProvider FUNCTIONS = new LinearPatterns();

	private static final int MOST = 200;

	private final java.util.Map<String, Pattern> compiled = RecentlyUsed.atMost(MOST);

	private LinearPatterns() {
	}

	@Override
	public Optional<JavaFunction> resolveFunction(String name) {
		return name.equals("matches") ? Optional.of(new JavaFunction(List.of("input", "pattern"), this::matches))
				: Optional.empty();
	}

	@Override
	public Collection<String> getFunctionNames() {
		return List.of("matches");
	}

	private Val matches(List<Val> arguments) {
		if (!(arguments.get(0) instanceof ValString text) || !(arguments.get(1) instanceof ValString pattern)) {
			return new ValError("matches asks for two texts");
		}
		try {
			return new ValBoolean(
					compiled.computeIfAbsent(pattern.value(), Pattern::compile).matcher(text.value()).find());
		}
		catch (PatternSyntaxException ex) {
			return new ValError(ex.getMessage());
		}
	}

}
