namespace BackBot.Dialogs.Coaching;

/// <summary>Bands of BackBot's own 0-10 fear item: they choose the tone and the first step only. Not a validated scale (clinical rules 4.1).</summary>
public enum FearBand { Low, Some, High }
