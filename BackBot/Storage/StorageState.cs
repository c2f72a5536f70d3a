namespace BackBot.Storage;

/// <summary>Whether storage has been opened since the service started, and if not, why.</summary>
internal sealed class StorageState
{
    private volatile string? _problem = "Storage has not been opened yet.";

    /// <summary>Null once storage is open; else one sentence for the operator, without secrets.</summary>
    public string? Problem
    {
        get => _problem;
        set => _problem = value;
    }
}
