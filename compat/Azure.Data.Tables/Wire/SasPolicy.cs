using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Wire;

/// <summary>Puts a shared access signature into the address; a signature that was changed meanwhile replaces the old one on a retry.</summary>
internal sealed class SasPolicy(AzureSasCredential credential) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var signature = credential.Signature.TrimStart('?');
        var query = message.Request.Uri.Query.TrimStart('?');
        var signed = message.TryGetProperty(nameof(SasPolicy), out var earlier) ? (string)earlier! : null;
        if (signed is not null)
        {
            query = query.Replace(signed, "", StringComparison.Ordinal).TrimEnd('&');
        }

        message.Request.Uri.Query = query.Length == 0 ? signature : $"{query}&{signature}";
        message.SetProperty(nameof(SasPolicy), signature);
    }
}
