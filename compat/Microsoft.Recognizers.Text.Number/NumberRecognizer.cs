using Microsoft.Recognizers.Text.Number.Grammar;
using Microsoft.Recognizers.Text.Scanning;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Recognises numbers, ordinals, percentages and ranges of numbers. Time grows linearly with the length of the query.</summary>
public class NumberRecognizer : Recognizer<NumberOptions>
{
    private static readonly NumberRecognizer Shared = new();

    public NumberRecognizer(string? targetCulture, NumberOptions options = NumberOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    public NumberRecognizer(NumberOptions options = NumberOptions.None, bool lazyInitialization = true)
        : this(null, options, lazyInitialization)
    {
    }

    public static List<ModelResult> RecognizeNumber(
        string query, string? culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        Shared.GetNumberModel(culture, fallbackToDefaultCulture).Parse(query);

    public static List<ModelResult> RecognizeOrdinal(
        string query, string? culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        Shared.GetOrdinalModel(culture, fallbackToDefaultCulture).Parse(query);

    public static List<ModelResult> RecognizePercentage(
        string query, string? culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        Shared.GetPercentageModel(culture, fallbackToDefaultCulture).Parse(query);

    public static List<ModelResult> RecognizeNumberRange(
        string query, string? culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        Shared.GetNumberRangeModel(culture, fallbackToDefaultCulture).Parse(query);

    public NumberModel GetNumberModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        GetModel<NumberModel>(culture, fallbackToDefaultCulture);

    public OrdinalModel GetOrdinalModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        GetModel<OrdinalModel>(culture, fallbackToDefaultCulture);

    public PercentModel GetPercentageModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        GetModel<PercentModel>(culture, fallbackToDefaultCulture);

    public NumberRangeModel GetNumberRangeModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        GetModel<NumberRangeModel>(culture, fallbackToDefaultCulture);

    protected override void InitializeConfiguration()
    {
        foreach (var language in LanguageFile.In(typeof(NumberRecognizer).Assembly))
        {
            foreach (var culture in NumberGrammar.Of(language).Language.Cultures)
            {
                RegisterModel<NumberModel>(culture, _ => new NumberModel(language));
                RegisterModel<OrdinalModel>(culture, _ => new OrdinalModel(language));
                RegisterModel<PercentModel>(culture, _ => new PercentModel(language));
                RegisterModel<NumberRangeModel>(culture, _ => new NumberRangeModel(language));
            }
        }
    }
}
