namespace BackBot.Tests.Channels;

/// <summary>The machine's clock, moved forward by as much as a test says; timers run as they are.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
