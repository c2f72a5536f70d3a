using BackBot.Dialogs.Language.Amounts;
using BackBot.Dialogs.Language.Answers;
using BackBot.Dialogs.Language.Danger;
using BackBot.Dialogs.Language.Intents;
using BackBot.Dialogs.Language.Lexicon;
using BackBot.Dialogs.Language.Text;

namespace BackBot.Dialogs.Language;

/// <summary>Everything that is needed to read one language. A language is a folder of data; adding one needs no code.</summary>
internal sealed class LanguagePack
{
    private readonly Tokenizer _tokenizer;
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
        _numbers = new NumberScanner(numbers);
        _lexicon = new ConceptLexicon(LanguageData.ReadAll(Path.Combine(folder, "words")), light, Listed(settings.Spelling), [.. _numbers.AllWords, .. Listed(settings.Known)], new Rewrites(settings.Rewrites), split);
        _amounts = new AmountScanner(_numbers, numbers);
        _danger = new DangerReader(rules);
        _answers = new AnswerReader(new TimeAnswerReader(new ClockScanner(_numbers), new ZoneWords(LanguageData.Read<Dictionary<string, string>>(Path.Combine(folder, "zones.yaml")))));
        _intents = new IntentReader(new IntentModel(Examples(Path.Combine(folder, "utterances"))));
    }

    public Understanding Read(string text, ReadingContext context)
    {
        var utterance = Words(text);
        var numbers = _numbers.Scan(utterance.Words);
        var amounts = _amounts.Scan(utterance);
        var danger = _danger.Read(utterance, numbers, amounts);
        var intent = _intents.Read(utterance);
        var answer = _answers.Read(new Reply(utterance, numbers, amounts, context), intent.Intent);
        return new Understanding(danger.Safety, danger.Signs, intent.Intent, intent.Confidence, intent.Alternatives, intent.Topic, answer);
    }

    private Utterance Words(string text) => _lexicon.Read(_tokenizer.Tokens(Normaliser.Normalise(text)));

    private List<Example> Examples(string folder) =>
        [.. LanguageData.ReadAll(folder).SelectMany(label => Lines(label.Value).Select(line => Example(Label.Parse(label.Key), line)))];

    private Example Example(Label label, string line)
    {
        var (columns, values) = Features.Of(Words(line));
        return new Example(label, columns, values);
    }

    private static IReadOnlyList<string> Listed(string text) =>
        [.. text.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Normaliser.Normalise)];

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
