using Microsoft.Recognizers.Text.Scanning;

namespace Microsoft.Recognizers.Text.Choice;

/// <summary>Recognises yes and no. Time grows linearly with the length of the query.</summary>
public class ChoiceRecognizer : Recognizer<ChoiceOptions>
{
    private static readonly ChoiceRecognizer Shared = new();

    public ChoiceRecognizer(string? targetCulture, ChoiceOptions options = ChoiceOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    public ChoiceRecognizer(ChoiceOptions options = ChoiceOptions.None, bool lazyInitialization = true)
        : this(null, options, lazyInitialization)
    {
    }

    public static List<ModelResult> RecognizeBoolean(
        string query, string? culture, ChoiceOptions options = ChoiceOptions.None, bool fallbackToDefaultCulture = true) =>
        Shared.GetBooleanModel(culture, fallbackToDefaultCulture).Parse(query);

    public BooleanModel GetBooleanModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        GetModel<BooleanModel>(culture, fallbackToDefaultCulture);

    protected override void InitializeConfiguration()
    {
        foreach (var language in LanguageFile.In(typeof(ChoiceRecognizer).Assembly))
        {
            foreach (var culture in LanguageFile.Load<ChoiceLanguage>(typeof(ChoiceRecognizer).Assembly, language).Cultures)
            {
                RegisterModel<BooleanModel>(culture, _ => new BooleanModel(language));
            }
        }
    }
}
