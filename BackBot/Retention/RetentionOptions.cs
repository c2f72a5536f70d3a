using System.ComponentModel.DataAnnotations;

namespace BackBot.Retention;

/// <summary>How long is kept what people have told; section <c>Retention</c>.</summary>
internal sealed class RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>
    /// Days after which dated rows and what was said are deleted, and after which a person who has not been heard from is erased. 0 keeps everything until
    /// the person asks.
    /// </summary>
    [Range(0, 36_500)]
    public int Days { get; set; } = 730;

    /// <summary>Hours between two looks for what has grown too old.</summary>
    [Range(1, 168)]
    public int SweepHours { get; set; } = 24;
}
