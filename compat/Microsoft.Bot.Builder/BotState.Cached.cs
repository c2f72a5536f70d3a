using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

// The document while a turn lasts.
public abstract partial class BotState
{
    public class CachedBotState
    {
        private string _savedText;

        public CachedBotState(IDictionary<string, object> state = null)
        {
            State = state ?? new Dictionary<string, object>(StringComparer.Ordinal);
            _savedText = TextOf(State);
        }

        public IDictionary<string, object> State { get; }

        /// <summary>Whether the whole document reads differently than it did when it was loaded or saved.</summary>
        public bool IsChanged() => !string.Equals(TextOf(State), _savedText, StringComparison.Ordinal);

        internal static CachedBotState Emptied() => new() { _savedText = null };

        internal void MarkSaved() => _savedText = TextOf(State);

        private static string TextOf(IDictionary<string, object> state) => JsonConvert.SerializeObject(state);
    }
}
