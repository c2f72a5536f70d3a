using System.ComponentModel.DataAnnotations;

namespace BackBot.Prompts;

/// <summary>The daily check-in prompt; section <c>Prompts</c>.</summary>
internal sealed class PromptOptions
{
    public const string Section = "Prompts";

    /// <summary>False: nobody is prompted from here. Reminders can still be set.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Seconds between two looks at who is due.</summary>
    [Range(1, 300)]
    public int TickSeconds { get; set; } = 15;

    /// <summary>Minutes after which a prompt that could not be sent is recorded as missed.</summary>
    [Range(5, 720)]
    public int WindowMinutes { get; set; } = 180;

    /// <summary>Prompts a second, all replicas together. Teams allows a bot about 50 a second.</summary>
    [Range(0.1, 10_000)]
    public double PerSecond { get; set; } = 20;

    /// <summary>Prompts under way at once in one replica.</summary>
    [Range(1, 256)]
    public int Concurrency { get; set; } = 16;

    /// <summary>Seconds after which a channel that does not answer is given up for this prompt.</summary>
    [Range(1, 120)]
    public int SendSeconds { get; set; } = 15;

    /// <summary>Minutes after which a prompt that is still being sent counts as left behind by a replica that is gone.</summary>
    [Range(1, 60)]
    public int LapseMinutes { get; set; } = 5;

    /// <summary>Deliveries tried for one prompt when the channel keeps asking for patience.</summary>
    [Range(1, 50)]
    public int Attempts { get; set; } = 8;

    /// <summary>Minutes for which somebody in the middle of a conversation is left alone.</summary>
    [Range(1, 60)]
    public int PatienceMinutes { get; set; } = 10;

    /// <summary>Minutes between two rebuilds of the index of who is due when.</summary>
    [Range(5, 1440)]
    public int SweepMinutes { get; set; } = 60;

    /// <summary>Days for which outcomes are kept.</summary>
    [Range(8, 400)]
    public int KeepDays { get; set; } = 35;

    internal TimeSpan Window => TimeSpan.FromMinutes(WindowMinutes);
}
