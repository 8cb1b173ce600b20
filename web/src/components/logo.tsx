/** The logo: an open C with a client walking in. With the product's name by default. */
export function Logo(props: { size?: number; withName?: boolean }) {
  const { size = 32, withName = true } = props;
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: size * 0.34 }}>
      <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
        <rect width="32" height="32" rx="9" fill="#2f4aad" />
        <path
          d="M21.6 10.2A8 8 0 1 0 21.6 21.8"
          fill="none"
          stroke="#fff"
          strokeWidth="3.6"
          strokeLinecap="round"
        />
        <circle cx="22.4" cy="16" r="2.9" fill="#ffc24b" />
      </svg>
      {withName && (
        <span
          style={{
            fontFamily: "'Bricolage Grotesque Variable', sans-serif",
            fontWeight: 700,
            fontSize: size * 0.66,
            letterSpacing: '-0.02em',
          }}
        >
          Clientèle
        </span>
      )}
    </span>
  );
}
