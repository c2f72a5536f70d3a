using Microsoft.Recognizers.Text.DateTime.Grammar;
using Microsoft.Recognizers.Text.Scanning;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Recognises dates, times, durations and recurrences. Time grows linearly with the length of the query.</summary>
public class DateTimeRecognizer : Recognizer<DateTimeOptions>
{
    private static readonly DateTimeRecognizer Shared = new();

    public DateTimeRecognizer(string? targetCulture, DateTimeOptions options = DateTimeOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    public DateTimeRecognizer(DateTimeOptions options = DateTimeOptions.None, bool lazyInitialization = true)
        : this(null, options, lazyInitialization)
    {
    }

    /// <param name="query">What was said.</param>
    /// <param name="culture">Its culture; null or unknown is read as English.</param>
    /// <param name="options">Accepted for source compatibility.</param>
    /// <param name="refTime">The time where the person is; the present local time of this machine when null.</param>
    /// <param name="fallbackToDefaultCulture">Whether an unknown culture is read as English rather than refused.</param>
    public static List<ModelResult> RecognizeDateTime(
        string query,
        string? culture,
        DateTimeOptions options = DateTimeOptions.None,
        Moment? refTime = null,
        bool fallbackToDefaultCulture = true) =>
        Shared.GetDateTimeModel(culture, fallbackToDefaultCulture).Parse(query, refTime ?? Moment.Now);

    public DateTimeModel GetDateTimeModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        GetModel<DateTimeModel>(culture, fallbackToDefaultCulture);

    protected override void InitializeConfiguration()
    {
        foreach (var language in LanguageFile.In(typeof(DateTimeRecognizer).Assembly))
        {
            foreach (var culture in DateTimeGrammar.For(language).Language.Cultures)
            {
                RegisterModel<DateTimeModel>(culture, _ => new DateTimeModel(language, culture));
            }
        }
    }
}
