using System.ComponentModel.DataAnnotations;

namespace BackBot.Turns;

/// <summary>Bounds of a turn; section <c>Turns</c>.</summary>
internal sealed class TurnOptions
{
    /// <summary>Seconds from arrival to commit. Teams sends an activity again after 15 s, so it stays well below.</summary>
    [Range(1, 14)]
    public int BudgetSeconds { get; set; } = 8;

    /// <summary>How often a turn is run again when another one committed first.</summary>
    [Range(1, 20)]
    public int Attempts { get; set; } = 5;

    /// <summary>Seconds that sending what was committed may take before the sweeper has to finish it.</summary>
    [Range(1, 60)]
    public int SendSeconds { get; set; } = 20;

    /// <summary>Minutes between two sweeps for messages that a crash left unsent.</summary>
    [Range(1, 1440)]
    public int SweepMinutes { get; set; } = 10;

    /// <summary>Hours after which an unsent reply is no longer worth sending.</summary>
    [Range(1, 168)]
    public int ReplyLifetimeHours { get; set; } = 24;
}
