using System.Security.Cryptography;
using System.Text;
using BackBot.Storage;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace BackBot.Channels.DirectLine;

/// <summary>
/// The key that signs tokens: the configured one, or 256 random bits made by whichever replica comes first and kept in the row store,
/// so that tokens outlive a restart and mean the same on every machine.
/// </summary>
internal sealed class SigningKey(IRowStore rows, IOptions<DirectLineOptions> options) : IDisposable
{
    private const string Partition = "$keys";
    private const string Key = "directline-signing";
    private const string Column = "Secret";

    private readonly SemaphoreSlim _loading = new(1, 1);
    private SymmetricSecurityKey? _key = options.Value.SigningKey is { } configured ? new(Encoding.UTF8.GetBytes(configured)) : null;

    /// <exception cref="StorageUnavailableException">The key was not loaded before, and storage is away.</exception>
    public async Task<SecurityKey> GetAsync(CancellationToken cancellationToken)
    {
        if (_key is { } known)
        {
            return known;
        }

        await _loading.WaitAsync(cancellationToken);
        try
        {
            return _key ??= new SymmetricSecurityKey(Convert.FromBase64String(await LoadOrCreateAsync(cancellationToken)));
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose() => _loading.Dispose();

    private async Task<string> LoadOrCreateAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } stored)
        {
            return stored;
        }

        var made = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        var row = new Row(Key, new Dictionary<string, object> { [Column] = made });
        return await rows.TransactAsync(RowTable.Transcripts, Partition, [new RowOperation.Insert(row)], cancellationToken) switch
        {
            TransactResult.Conflict => await LoadAsync(cancellationToken) ?? throw new StorageUnavailableException("The signing key of web chat is there, but cannot be read."),
            _ => made,
        };
    }

    private async Task<string?> LoadAsync(CancellationToken cancellationToken)
    {
        var row = await rows.GetAsync(RowTable.Transcripts, Partition, Key, cancellationToken);
        return row?.Columns[Column] as string;
    }
}
