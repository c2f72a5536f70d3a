using System.Text.Json;
using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.People;

namespace BackBot.Commands;

/// <summary>One line of the <c>plan</c> verb's input.</summary>
/// <param name="Unknown">Fields that were not understood and passed over.</param>
internal sealed record PlanInput(string Id, Assessment Assessment, string? FreeText, History History, DateOnly? Today, IReadOnlyList<string> Unknown)
{
    private const int LongestDuration = 36500;
    private const int DayMinutes = 1440;

    private static readonly string[] Known =
    [
        "id", "ageBand", "painSite", "durationDays", "severity", "aggravating", "legOrArmSymptoms", "redFlags", "conditions", "otcAntiInflammatory", "recurrent",
        "stopsActivity", "interferesWorkHome", "clearedByClinician", "fear", "preferences", "dislikes", "limits", "setting", "equipment", "minutesAvailable",
        "freeText", "history", "today", "easing",
    ];

    /// <exception cref="BadLineException">The line is not JSON, or a value is not allowed.</exception>
    public static PlanInput Read(string line)
    {
        var fields = new LineFields(JsonLine.Parse(line));
        var assessment = new Assessment
        {
            AgeBand = fields.One<AgeBand>("ageBand"),
            PainSite = fields.One<PainSite>("painSite"),
            DurationDays = fields.Whole("durationDays", 0, LongestDuration),
            Severity = fields.Number("severity", 0, 10),
            Aggravating = fields.Many<Aggravator>("aggravating"),
            Easing = fields.Text("easing"),
            LegOrArmSymptoms = fields.Text("legOrArmSymptoms"),
            RedFlags = RedFlagsOf(fields),
            Conditions = fields.Many<Condition>("conditions"),
            OtcAntiInflammatory = OtcOf(fields),
            Recurrent = fields.Flag("recurrent"),
            StopsActivity = fields.Flag("stopsActivity"),
            InterferesWorkHome = fields.Flag("interferesWorkHome"),
            ClearedByClinician = fields.Flag("clearedByClinician"),
            Fear = FearOf(fields),
            Preferences = fields.Many<Preference>("preferences"),
            Dislikes = fields.Many<Preference>("dislikes"),
            Limits = fields.Many<Limit>("limits"),
            Setting = fields.One<Setting>("setting"),
            Equipment = fields.Many<Equipment>("equipment"),
            MinutesAvailable = fields.Whole("minutesAvailable", 0, DayMinutes),
        };
        return new PlanInput(IdOf(fields), assessment, fields.Text("freeText"), HistoryInput.Read(fields.Items("history")), fields.Date("today"), [.. fields.Unknown(Known)]);
    }

    private static string IdOf(LineFields fields) => fields.Element("id") switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => throw new BadLineException("field 'id' is missing; allowed: a text"),
    };

    /// <summary>An object of flags, each true, false, "yes", "no", "unsure" or null; or a list of the flags that are present.</summary>
    private static Dictionary<RedFlag, YesNo> RedFlagsOf(LineFields fields)
    {
        var flags = new Dictionary<RedFlag, YesNo>();
        if (fields.Element("redFlags") is not { ValueKind: JsonValueKind.Object } given)
        {
            return fields.Many<RedFlag>("redFlags").ToDictionary(flag => flag, _ => YesNo.Yes);
        }

        foreach (var property in given.EnumerateObject())
        {
            var flag = Vocabulary.TryParse<RedFlag>(property.Name, out var known) ? known
                : throw new BadLineException($"field 'redFlags' has no '{property.Name}'; allowed: {string.Join(", ", Vocabulary.Allowed<RedFlag>())}");
            if (property.Value.ValueKind != JsonValueKind.Null)
            {
                flags[flag] = AnswerOf($"redFlags.{property.Name}", property.Value);
            }
        }

        return flags;
    }

    private static YesNo AnswerOf(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => YesNo.Yes,
        JsonValueKind.False => YesNo.No,
        JsonValueKind.String when Vocabulary.TryParse<YesNo>(value.GetString(), out var answer) => answer,
        _ => throw BadLineException.Field(name, LineFields.Shown(value), "true, false, yes, no, unsure or null"),
    };

    /// <summary>A number from 0 to 10, or a word for the middle of its band.</summary>
    private static double? FearOf(LineFields fields) => fields.Element("fear") is not { ValueKind: JsonValueKind.String } word ? fields.Number("fear", 0, 10) : word.GetString() switch
    {
        "none" => 0,
        "low" => 2,
        "some" or "moderate" or "medium" => 5,
        "high" => 8,
        _ => throw BadLineException.Field("fear", LineFields.Shown(word), "a number from 0 to 10, none, low, some, moderate, high, or null"),
    };

    /// <summary>
    /// Whether anti-inflammatories helped. A bare true is read as the sign (taken without relief), because the fields beside it are signs as well and a
    /// sign must not be missed; false is not tried.
    /// </summary>
    private static OtcResult? OtcOf(LineFields fields) => fields.Element("otcAntiInflammatory") switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => OtcResult.NotHelped,
        { ValueKind: JsonValueKind.False } => OtcResult.NotTried,
        { ValueKind: JsonValueKind.String } word => OtcWord(word.GetString()!) ?? throw OtcRefused(word),
        { } other => throw OtcRefused(other),
    };

    private static OtcResult? OtcWord(string word) => word.ToLowerInvariant().Replace(' ', '_').Replace('-', '_') switch
    {
        "not_tried" or "none" or "no" or "untried" or "not_taken" => OtcResult.NotTried,
        "helped" or "helps" or "relief" or "partial_relief" or "partly" or "partial" or "some_relief" or "effective" or "yes" => OtcResult.Helped,
        "not_helped" or "no_relief" or "did_not_help" or "no_effect" or "failed" or "not_helping" or "tried_no_relief" or "tried_not_helped" or "ineffective" or "no_help" or "unhelpful" =>
            OtcResult.NotHelped,
        _ => null,
    };

    private static BadLineException OtcRefused(JsonElement value) =>
        BadLineException.Field("otcAntiInflammatory", LineFields.Shown(value), "not_tried, helped, not_helped, true (taken without relief), false (not tried), or null");
}
