namespace Microsoft.Recognizers.Text.Choice;

/// <summary>The words of assent and refusal of one language, as its file gives them.</summary>
internal sealed record ChoiceLanguage(IReadOnlyList<string> Cultures, IReadOnlyList<string> True, IReadOnlyList<string> False);
