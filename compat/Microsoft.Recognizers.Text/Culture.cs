namespace Microsoft.Recognizers.Text;

/// <summary>Culture codes as the recognisers name them.</summary>
public static class Culture
{
    public const string English = "en-us";
    public const string EnglishOthers = "en-*";
    public const string Chinese = "zh-cn";
    public const string Spanish = "es-es";
    public const string SpanishMexican = "es-mx";
    public const string Portuguese = "pt-br";
    public const string French = "fr-fr";
    public const string German = "de-de";
    public const string Italian = "it-it";
    public const string Japanese = "ja-jp";
    public const string Dutch = "nl-nl";
    public const string Korean = "ko-kr";
    public const string Swedish = "sv-se";
    public const string Bulgarian = "bg-bg";
    public const string Turkish = "tr-tr";
    public const string Hindi = "hi-in";
    public const string Arabic = "ar-*";

    private static readonly string[] Codes =
    [
        English, EnglishOthers, Chinese, Spanish, SpanishMexican, Portuguese, French, German, Italian, Japanese, Dutch, Korean, Swedish,
        Bulgarian, Turkish, Hindi, Arabic,
    ];

    /// <summary>
    /// The code that serves <paramref name="cultureCode"/>: itself when known, else its language's wildcard, else the first code of
    /// the same language; unknown languages come back in lower case, null stays null.
    /// </summary>
    public static string? MapToNearestLanguage(string? cultureCode)
    {
        if (string.IsNullOrEmpty(cultureCode))
        {
            return cultureCode;
        }

        var code = cultureCode.ToLowerInvariant();
        if (Array.IndexOf(Codes, code) >= 0)
        {
            return code;
        }

        var language = code.Split('-')[0];
        var wildcard = language + "-*";
        return Array.IndexOf(Codes, wildcard) >= 0
            ? wildcard
            : Array.Find(Codes, known => known.StartsWith(language + "-", StringComparison.Ordinal)) ?? code;
    }

    public static string[] GetSupportedCultureCodes() => [.. Codes];
}
