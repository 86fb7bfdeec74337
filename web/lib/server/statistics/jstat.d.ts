/** The part of jstat that `distribution.ts` uses; the package comes without types. */
declare module 'jstat' {
  interface TwoParameters {
    pdf(x: number, first: number, second: number): number;
    cdf(x: number, first: number, second: number): number;
    inv(p: number, first: number, second: number): number;
  }
  const jStat: {
    /** Shape parameters alpha and beta. */
    beta: TwoParameters;
    /** Shape and scale. */
    gamma: TwoParameters;
    /** Mean and standard deviation. */
    normal: TwoParameters;
    chisquare: { cdf(x: number, degrees: number): number };
    binomial: { cdf(k: number, n: number, p: number): number };
    poisson: { cdf(k: number, mean: number): number };
    /** Natural logarithm of the beta function. */
    betaln(alpha: number, beta: number): number;
  };
  export default jStat;
}
