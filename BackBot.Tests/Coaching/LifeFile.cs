namespace BackBot.Tests.Coaching;

/// <summary>
/// Four weeks of one person, as a file in Lives/. A day without an entry is a day of silence. The file beside it with the ending
/// .expected.txt holds what the coach makes of it, a line a day.
/// </summary>
public sealed class LifeFile
{
    public string Who { get; set; } = "";

    public DateOnly Start { get; set; }

    /// <summary>The assessment, in the words of the <c>plan</c> verb, as JSON.</summary>
    public string Assessment { get; set; } = "";

    /// <summary>By day number, 1 to 28.</summary>
    public Dictionary<int, LifeDay> Days { get; set; } = [];
}

/// <summary>What a person tells and does on one day.</summary>
public sealed class LifeDay
{
    public double? Pain { get; set; }

    public double? Confidence { get; set; }

    public double? Mood { get; set; }

    public bool Flare { get; set; }

    /// <summary>Pain during every exercise of the session.</summary>
    public double? During { get; set; }

    /// <summary>Exercises whose pain during it was another.</summary>
    public Dictionary<string, double> DuringOf { get; set; } = [];

    /// <summary>No session that day.</summary>
    public bool Rest { get; set; }

    public List<string> TooHard { get; set; } = [];

    public List<string> TooEasy { get; set; } = [];

    public LifeTry? Try { get; set; }
}

/// <summary>One experiment with the feared movement.</summary>
public sealed class LifeTry
{
    public double Expected { get; set; }

    public double Felt { get; set; }

    public string Happened { get; set; } = "no";

    public double Concern { get; set; }
}
