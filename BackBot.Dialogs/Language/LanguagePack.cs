using BackBot.Dialogs.Language.Amounts;
using BackBot.Dialogs.Language.Answers;
using BackBot.Dialogs.Language.Classification;
using BackBot.Dialogs.Language.Danger;
using BackBot.Dialogs.Language.Intents;
using BackBot.Dialogs.Language.Lexicon;
using BackBot.Dialogs.Language.Text;

namespace BackBot.Dialogs.Language;

/// <summary>Everything that is needed to read one language. A language is a folder of data; adding one needs no code.</summary>
internal sealed class LanguagePack
{
    private readonly Tokenizer _tokenizer;
    private readonly Rewrites _rewrites;
    private readonly ConceptLexicon _lexicon;
    private readonly NumberScanner _numbers;
    private readonly AmountScanner _amounts;
    private readonly DangerReader _danger;
    private readonly IntentReader _intents;
    private readonly AnswerReader _answers;

    /// <param name="folder">The language's folder, such as Content/en/language.</param>
    /// <param name="rules">The sign rules, which all languages share.</param>
    public LanguagePack(string folder, IReadOnlyList<SignRule> rules)
    {
        var settings = LanguageData.Read<LanguageSettings>(Path.Combine(folder, "settings.yaml"));
        var split = settings.Apostrophe == "split";
        var light = Listed(settings.Light).ToHashSet(StringComparer.Ordinal);
        var numbers = LanguageData.Read<NumberWords>(Path.Combine(folder, "numbers.yaml"));
        _tokenizer = new Tokenizer(split, settings.DecimalComma);
        _rewrites = new Rewrites(settings.Rewrites);
        _numbers = new NumberScanner(numbers);
        _lexicon = new ConceptLexicon(LanguageData.ReadAll(Path.Combine(folder, "words")), light, Listed(settings.Spelling), [.. _numbers.AllWords, .. Listed(settings.Known)], _rewrites, split);
        _amounts = new AmountScanner(_numbers, numbers);
        _danger = new DangerReader(rules, Danger(Path.Combine(folder, "danger"), Path.Combine(folder, "utterances")));
        _answers = new AnswerReader(new TimeAnswerReader(new ClockScanner(_numbers), new ZoneWords(LanguageData.Read<Dictionary<string, string>>(Path.Combine(folder, "zones.yaml")))));
        _intents = new IntentReader(new LinearModel<Label>(Intents(Path.Combine(folder, "utterances")), IntentReader.Fitting));
    }

    public Understanding Read(string text, ReadingContext context)
    {
        var tokens = Tokens(text);
        var utterance = _lexicon.Read(tokens);
        var numbers = _numbers.Scan(utterance.Words);
        var amounts = _amounts.Scan(utterance);
        var danger = _danger.Read(tokens, utterance, numbers, amounts);
        var intent = _intents.Read(utterance);
        var answer = _answers.Read(new Reply(utterance, numbers, amounts, context), intent.Intent);
        return new Understanding(danger.Safety, danger.Signs, intent.Intent, intent.Confidence, intent.Alternatives, intent.Topic, answer);
    }

    private List<Token> Tokens(string text) => _rewrites.Apply(_tokenizer.Tokens(Normaliser.Normalise(text)));

    private List<Example<Label>> Intents(string folder) =>
        [.. Examples(folder).Select(example => new Example<Label>(Label.Parse(example.Label), IntentFeatures.Of(_lexicon.Read(Tokens(example.Text)))))];

    /// <param name="signs">Messages by sign.</param>
    /// <param name="utterances">Messages by intent: what people say when all they want is a session, a change or an answer.</param>
    private DangerModel Danger(string signs, string utterances) => new(
        Examples(signs).Concat(Examples(utterances).Select(example => (Label: DangerModel.None, example.Text)))
            .DistinctBy(example => example.Text, StringComparer.OrdinalIgnoreCase).Select(example => (example.Label, (IReadOnlyList<Token>)Tokens(example.Text))));

    /// <summary>Sentences by label, one a line.</summary>
    private static IEnumerable<(string Label, string Text)> Examples(string folder) =>
        LanguageData.ReadAll(folder).SelectMany(label => Lines(label.Value).Select(line => (label.Key, line)));

    private static IReadOnlyList<string> Listed(string text) =>
        [.. text.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Normaliser.Normalise)];

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
